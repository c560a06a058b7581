/** An origin server without a network: requests go in, answers come out, and every span is noted. */
import { createClock, type Clock } from '#model/clock.ts';
import { fieldValue, fieldValues } from '#model/http/fields.ts';
import { encodeForm, FORM } from '#model/http/form.ts';
import type { Field, HttpResponse, Method } from '#model/http/message.ts';
import { createLogInLimit } from '#model/origin-server/log-in-limit.ts';
import { createRefreshTokenTable } from '#model/origin-server/refresh-token-table.ts';
import { handle } from '#model/origin-server/router.ts';
import type { Server } from '#model/origin-server/server.ts';
import { createSessionStore } from '#model/origin-server/session-store.ts';
import { createUserTable, demoOnlyUsers } from '#model/origin-server/user-table.ts';
import { createRandom } from '#model/random.ts';
import type { Carrier, Credential } from '#model/settings.ts';
import type { Decision } from '#model/trace/decision.ts';
import type { RefreshTokenEntry, SessionEntry } from '#model/trace/state.ts';
import { verificationKeyOf } from '#model/origin-server/token-profile.ts';
import { ACME, ACME_PLACES } from '#model/world/places.ts';
import { DEMO_ONLY_KEY } from '#model/world/signing-keys.ts';
import { createRows, type Rows } from '#model/recording/rows.ts';

/** The password of the demo user. */
export const PASSWORD = 'wonderland-1865';

export interface TestServer {
  readonly server: Server;
  readonly clock: Clock;
  readonly sessions: Rows<SessionEntry>;
  readonly refreshTokens: Rows<RefreshTokenEntry>;
  /** Names of the spans that ran, in order. */
  readonly spans: readonly string[];
  /** Reason of the last decision. */
  lastReason(): string | undefined;
  send(method: Method, path: string, fields?: readonly Field[], body?: string): Promise<HttpResponse>;
  /** A form from the server's own page, or from elsewhere. */
  sendForm(
    path: string,
    form: Readonly<Record<string, string>>,
    fields?: readonly Field[],
  ): Promise<HttpResponse>;
  sendJson(path: string, value: unknown, fields?: readonly Field[]): Promise<HttpResponse>;
}

export const OWN_PAGE: readonly Field[] = [
  ['Origin', ACME],
  ['Sec-Fetch-Site', 'same-origin'],
];

export function setUpServer(credential: Credential, carrier: Carrier): TestServer {
  const clock = createClock();
  const sessions = createRows<SessionEntry>();
  const refreshTokens = createRows<RefreshTokenEntry>();
  const spans: string[] = [];
  const reasons: string[] = [];
  const counts = new Map<string, number>();
  const server: Server = {
    places: ACME_PLACES,
    origin: ACME,
    credential,
    carrier,
    lifetimes: { accessToken: 300, refreshToken: 1_209_600_000, idle: 1_800_000, absolute: 28_800_000 },
    users: createUserTable(createRows(demoOnlyUsers(1000))),
    sessions: createSessionStore(sessions, clock),
    refreshTokens: createRefreshTokenTable(refreshTokens),
    logInLimit: createLogInLimit(clock),
    signingKey: DEMO_ONLY_KEY,
    verificationKey: verificationKeyOf(DEMO_ONLY_KEY),
    clock,
    random: createRandom(1),
    count(what) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      return counts.get(what) ?? 0;
    },
    async span(name, work) {
      spans.push(name);
      const result = await work();
      const decision = decisionIn(result);
      if (decision) reasons.push(decision.reason);
      return result;
    },
  };
  const send: TestServer['send'] = (method, path, fields = [], body = '') =>
    handle({ type: 'request', method, url: `${ACME}${path}`, fields, body }, server);
  return {
    server,
    clock,
    sessions,
    refreshTokens,
    spans,
    lastReason: () => reasons.at(-1),
    send,
    sendForm: (path, form, fields = OWN_PAGE) =>
      send('POST', path, [['Content-Type', FORM], ...fields], encodeForm(form)),
    sendJson: (path, value, fields = OWN_PAGE) =>
      send('POST', path, [['Content-Type', 'application/json'], ...fields], JSON.stringify(value)),
  };
}

function decisionIn(result: unknown): Decision | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('question' in result) return result as Decision;
  return 'decision' in result ? (result.decision as Decision) : null;
}

/** The value that an answer sets for a cookie; `undefined` if it sets none. */
export function cookieSet(response: HttpResponse, name: string): string | undefined {
  const line = fieldValues(response, 'Set-Cookie').find((each) => each.startsWith(`${name}=`));
  return line?.slice(name.length + 1).split(';')[0];
}

export const location = (response: HttpResponse): string | undefined => fieldValue(response, 'Location');

/** The token in the hidden field of a page's form. */
export const csrfIn = (page: HttpResponse): string =>
  /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';

/** Opens the login page and logs in; gives the answer and the session identifier. */
export async function logInWithForm(site: TestServer, password = PASSWORD, username = 'alice') {
  const page = await site.send('GET', '/login');
  const pre = cookieSet(page, '__Host-pre') ?? '';
  const response = await site.sendForm('/login', { username, password, csrf: csrfIn(page) }, [
    ...OWN_PAGE,
    ['Cookie', `__Host-pre=${pre}`],
  ]);
  return { page, pre, response, id: cookieSet(response, '__Host-sid') ?? '' };
}

export interface TokenResponse {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

export async function logInWithJson(site: TestServer, password = PASSWORD, username = 'alice') {
  const response = await site.sendJson('/api/login', { username, password });
  return { response, tokens: JSON.parse(response.body || '{}') as TokenResponse };
}
