/** A run made by hand: two servers with a session store each. The first logs Alice in, the second does not know her. */
import { createClock } from '#model/clock.ts';
import type { HttpRequest, HttpResponse } from '#model/http/message.ts';
import { createRecorder } from '#model/recording/recorder.ts';
import type { Lane } from '#model/lane.ts';
import { laneRunOf, type LaneRun } from '#model/trace/lane-run.ts';
import type { Place } from '#model/trace/place.ts';
import type { CookieEntry, SessionEntry } from '#model/trace/state.ts';
import type { CarriedCredential, Step } from '#model/trace/trace.ts';
import { settingsOf } from '../model/runs.ts';

const ORIGIN = 'https://acme.example';
const place = (id: string, kind: Place['kind'], within: string | null = null): Place => ({
  id,
  kind,
  name: id,
  phrase: id,
  origin: ORIGIN,
  owner: 'acme',
  within,
});

const PLACES: readonly Place[] = [
  place('alice', 'user-agent'),
  place('alice/jar', 'cookie-jar', 'alice'),
  place('alice/storage', 'local-storage', 'alice'),
  place('one', 'server'),
  place('two', 'server'),
  place('store-of-one', 'session-store'),
  place('store-of-two', 'session-store'),
];

const REQUEST: HttpRequest = {
  type: 'request',
  method: 'GET',
  url: `${ORIGIN}/api/me`,
  fields: [],
  body: '',
};
const response = (status: number): HttpResponse => ({ type: 'response', status, fields: [], body: '' });

const COOKIE: CookieEntry = {
  kind: 'cookie',
  name: '__Host-sid',
  value: 'abcd',
  domain: 'acme.example',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
  expires: null,
  created: 0,
  lastAccess: 0,
};
const ROW: SessionEntry = {
  kind: 'session',
  idHash: 'hash',
  subject: 'u_42',
  role: 'editor',
  csrfToken: 't',
  created: 0,
  lastSeen: 0,
  idleExpires: 1,
  absoluteExpires: 1,
  preLogin: false,
};

export function twoServers(lane: Lane): LaneRun {
  const steps: Step[] = [];
  const recorder = createRecorder(createClock(0), { places: PLACES, initial: {} }, (step) =>
    steps.push(step),
  );
  const action = { id: 'open-profile' } as const;
  const carried = (where: string): CarriedCredential => ({
    kind: 'session-id',
    value: COOKIE.value,
    where,
    octets: 43,
  });
  const exchange = (server: string, number: number, status: number, between: () => void) => {
    const ends = { exchange: number, octets: 100 };
    recorder.record({
      event: {
        type: 'request-sent',
        from: 'alice',
        to: server,
        ...ends,
        request: REQUEST,
        credential: number > 1 ? carried('Cookie') : null,
      },
      place: 'alice',
      takes: 20,
    });
    between();
    recorder.record({
      event: {
        type: 'response-sent',
        from: server,
        to: 'alice',
        ...ends,
        response: response(status),
        credential: number > 1 ? null : carried('Set-Cookie'),
      },
      place: server,
      takes: 20,
    });
  };
  recorder.begin({ index: 0, name: 'log-in', action });
  exchange('one', 1, 200, () => {
    recorder.rows<SessionEntry>('store-of-one').set('hash', ROW);
    recorder.record({
      event: { type: 'session-created', server: 'one', idHash: 'hash', preLogin: false },
      place: 'store-of-one',
    });
  });
  recorder.rows<CookieEntry>('alice/jar').set('sid', COOKIE);
  recorder.record({
    event: { type: 'cookie-stored', name: COOKIE.name, credential: true },
    place: 'alice/jar',
  });
  recorder.begin({ index: 1, name: 'open-profile', action });
  exchange('two', 2, 401, () => {
    recorder.record({
      event: { type: 'session-looked-up', server: 'two', idHash: 'hash', found: false },
      place: 'store-of-two',
    });
    recorder.record({ event: { type: 'access-token-verified', valid: false }, place: 'two' });
  });
  const trace = { settings: settingsOf('session'), actions: [action], places: PLACES, initial: {}, steps };
  return laneRunOf({ lane, trace });
}
