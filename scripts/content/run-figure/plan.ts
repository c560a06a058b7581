/**
 * A whole run as one small picture without words: who sends what to whom, what
 * rests where and since when. Everything comes from the traces; heights are in
 * CSS pixels, and an action stands at the same height in both lanes.
 */
import { outcomeOf } from '../../../src/model/scenario/predict.ts';
import { SESSION_COOKIE } from '../../../src/model/http/credential-names.ts';
import type { Credential } from '../../../src/model/settings.ts';
import type { LaneTrace } from '../../../src/model/trace/lane-run.ts';
import { kindOf, type PlaceId } from '../../../src/model/trace/place.ts';
import type { Step, TraceEvent } from '../../../src/model/trace/trace.ts';

/** Where things stand, from the axis outward; `back` is what the server writes its rows to. */
export type Spot = 'attacker' | 'browser' | 'server' | 'back';
export type What = Credential | 'record';

export interface Line {
  readonly from: Spot;
  readonly to: Spot;
  readonly y0: number;
  readonly y1: number;
  /** The credential it carries. */
  readonly carries: Credential | null;
}

export interface Rest {
  readonly spot: Spot;
  readonly what: What;
  readonly y0: number;
  readonly y1: number;
  /** Something ended it at `y1`. */
  readonly ended: boolean;
}

export interface LanePlan {
  readonly name: string;
  readonly credential: Credential;
  readonly lines: readonly Line[];
  readonly rests: readonly Rest[];
  /** Heights at which the server seals a token or checks a seal. */
  readonly seals: readonly number[];
  /** Was the last request answered as Alice's? */
  readonly accepted: boolean;
}

export interface FigurePlan {
  readonly actions: readonly { readonly name: string; readonly y: number }[];
  readonly lanes: readonly LanePlan[];
  readonly height: number;
}

/** Height of one line, and of the gap between actions. */
const TALL = 20;
const GAP = 13;

/** The run up to the first time the attacker sends the copy; waits take no height. */
export function planFigure(traces: readonly LaneTrace[]): FigurePlan {
  const named = traces[0]?.trace.steps.map((step) => step.action) ?? [];
  const names = [...new Set(named.filter(({ action }) => action.id !== 'wait').map(({ name }) => name))];
  const drawn = names.slice(0, names.indexOf('replay') + 1);
  const lanes = traces.map((of) => ({ ...of, drawing: createLane(of) }));
  const actions: { name: string; y: number }[] = [];
  let y = 0;
  for (const name of drawn) {
    actions.push({ name, y });
    const ends = lanes.map(({ trace, drawing }) => {
      const steps = trace.steps.filter((step) => step.action.name === name);
      return drawing.draw(steps, y + GAP);
    });
    y = Math.max(...ends);
  }
  const finished = lanes.map(({ trace, drawing }) => {
    const status = outcomeOf(trace, drawn.at(-1) ?? '');
    return drawing.finish(y, status !== null && status < 400);
  });
  return { actions, height: y, lanes: finished };
}

function createLane({ lane: { name, settings }, trace: { places } }: LaneTrace) {
  const { credential } = settings;
  const lines: Line[] = [];
  const seals: number[] = [];
  const rests: Rest[] = [];
  const open = new Map<Spot, { readonly what: What; readonly y0: number }>();
  let session = ''; // idHash of the row that says who Alice is

  const close = (spot: Spot, y1: number, ended: boolean) => {
    const rest = open.get(spot);
    if (!rest) return;
    open.delete(spot);
    rests.push({ spot, ...rest, y1, ended });
  };

  const clientAt = (id: PlaceId): Spot => (kindOf(places, id) === 'attacker' ? 'attacker' : 'browser');

  /** Draws what happened from height `y` on; answers where the next thing begins. */
  function drawEvent(event: TraceEvent, y: number): number {
    const line = (from: Spot, to: Spot, carries: Credential | null = null) => {
      lines.push({ from, to, y0: y, y1: y + TALL, carries });
      return y + TALL;
    };
    switch (event.type) {
      case 'request-sent':
        if (clientAt(event.from) === 'attacker') close('attacker', y, false);
        return line(clientAt(event.from), 'server', carriedBy(event, credential));
      case 'response-sent': {
        const carries = carriedBy(event, credential);
        if (carries === 'jwt') seals.push(y);
        return line('server', clientAt(event.to), carries);
      }
      case 'session-created':
        session = event.idHash;
        open.set('back', { what: 'session-id', y0: y + TALL });
        return line('server', 'back');
      case 'refresh-token-stored':
        open.set('back', { what: 'record', y0: y + TALL });
        return line('server', 'back');
      case 'session-deleted':
      case 'refresh-token-family-revoked':
        if (event.type === 'session-deleted' && event.idHash !== session) return y;
        close('back', y + TALL, true);
        return line('server', 'back');
      case 'session-looked-up':
        line('server', 'back');
        lines.push({ from: 'back', to: 'server', y0: y + TALL, y1: y + TALL + 8, carries: null });
        return y + TALL + 8;
      case 'access-token-verified':
        seals.push(y);
        return y;
      case 'cookie-stored':
      case 'storage-written':
        if (event.type === 'storage-written' || event.credential)
          open.set('browser', { what: credential, y0: y });
        return y;
      case 'cookie-deleted':
      case 'storage-cleared':
        // Visitors have cookies too; the session's speaks for Alice.
        if (event.type === 'cookie-deleted' && event.name !== SESSION_COOKIE) return y;
        close('browser', y + 4, true);
        return y + 4;
      case 'credential-copied':
        open.set('attacker', { what: credential, y0: y + TALL });
        return line('browser', 'attacker', credential);
      default:
        return y;
    }
  }

  return {
    /** Draws the steps of one action; answers the height where it ends. */
    draw: (steps: readonly Step[], from: number): number =>
      telling(steps, clientAt).reduce((y, event) => drawEvent(event, y), from),
    finish(bottom: number, accepted: boolean): LanePlan {
      const resting = [...open].map(([spot, rest]): Rest => ({ spot, ...rest, y1: bottom, ended: false }));
      return { name, credential, lines, seals, accepted, rests: [...rests, ...resting] };
    },
  };
}

/**
 * What is worth drawing of an action: of its exchanges those that change
 * something, or else all of them, with everything that happens on their account.
 * Of the attacker's only the question: the answer is the point of the picture.
 */
function telling(steps: readonly Step[], clientAt: (id: PlaceId) => Spot): readonly TraceEvent[] {
  const events = steps.map((step) => step.event);
  const posts = events.some((event) => event.type === 'request-sent' && event.request.method === 'POST');
  let told = true;
  let asked = false;
  return events.filter((event) => {
    if (event.type === 'request-sent') told = !posts || event.request.method === 'POST';
    if (asked) return false;
    asked = event.type === 'request-sent' && clientAt(event.from) === 'attacker';
    return told && !(event.type === 'session-created' && event.preLogin);
  });
}

function carriedBy(event: TraceEvent, credential: Credential): Credential | null {
  if (!('credential' in event) || typeof event.credential !== 'object') return null;
  const kind = event.credential?.kind;
  return kind === 'session-id' || kind === 'jwt' ? credential : null;
}
