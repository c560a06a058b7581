/** Things that move, with their keyframes in milliseconds at normal speed; `main` is when the paper begins to move. */
import { isMessage, type MessageEvent } from '#model/trace/events/messages.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Step } from '#model/trace/trace.ts';
import type { Grid } from './columns.ts';
import type { SecretKind } from './line-weight.ts';
import type { Key } from './keyframes.ts';
import type { LaneLayout } from './lane-layout.ts';
import { centreOf, type Heights } from './heights.ts';
import { messageWords, type Words } from './words.ts';

export type Art =
  | {
      readonly type: 'envelope';
      readonly words: Words;
      readonly cargo: SecretKind | null;
      readonly number: string;
    }
  | { readonly type: 'secret'; readonly kind: SecretKind; readonly number: string }
  | { readonly type: 'slip' | 'seal' | 'coat' | 'paper' };

export interface MovingObject {
  readonly key: string;
  readonly art: Art;
  readonly keys: readonly Key[];
  /** Only for an envelope: how its credential slips in. */
  readonly cargo?: readonly Key[];
}

/** Where movers move: the columns of a lane, the heights, and the size of an envelope. */
export interface Floor {
  readonly layout: LaneLayout;
  readonly grid: Grid;
  readonly heights: Heights;
  readonly size: number;
}

/** Milliseconds at normal speed. */
export const TIMES = {
  arrive: 220,
  attach: 280,
  appear: 100,
  heading: 260,
  travel: 780,
  copy: 780,
  query: 540,
  press: 420,
  keep: 500,
  fall: 540,
  local: 340,
  wait: 560,
};

/** An envelope's centre lies this far above the horizon. */
const RIDE = -6;

/** A secret's number as it is written on it. */
export interface Carried {
  readonly kind: SecretKind;
  readonly number: string;
}

const uprightIn = (kind: SecretKind) => (kind === 'session-id' ? -90 : 0);

/** Size of an envelope on this floor: smaller where the wire is short. */
export function sizeOf(grid: Grid, heights: Heights): number {
  const [left, right] = grid.wire;
  return heights.scale < 1 ? heights.scale : Math.min(1, Math.max(0.76, (right - left) / 112));
}

/** Where an envelope stops and waits to be let in: at the end of the wire. */
export function dockOf(floor: Pick<Floor, 'grid' | 'size'>, event: MessageEvent): number {
  const { grid } = floor;
  // Where the attacker stands there is no wire before the door.
  if (grid.columnOf(event.to) === 'attacker') return grid.x(event.to);
  return endOfWire(floor, event.type === 'request-sent' ? 1 : -1);
}

/** 1 is the end at the servers, -1 the one at the browser. */
function endOfWire({ grid, size }: Pick<Floor, 'grid' | 'size'>, end: 1 | -1): number {
  const [left, right] = grid.wire;
  const free = Math.max(0, (right - left) / 2 - 52 * size);
  return (left + right) / 2 + free * end * grid.side;
}

function envelopeOf(event: MessageEvent): Extract<Art, { type: 'envelope' }> {
  const words = event.type === 'request-sent' ? messageWords(event) : [String(event.response.status)];
  const { kind = null, value = '' } = event.credential ?? {};
  return { type: 'envelope', words, cargo: kind, number: value.slice(0, 4) };
}

/** The envelope of the step before, number `index`, goes in at its door; emptied where it stands if its content is taken out. */
export function arrival(floor: Floor, index: number, sent: MessageEvent, emptied: boolean): MovingObject {
  const [, to] = floor.layout.routes.get(index) ?? [sent.from, sent.to];
  const from = dockOf(floor, sent);
  const x = emptied ? from : from + (floor.grid.x(to) - from) * 0.75;
  const art = envelopeOf(sent);
  return {
    key: 'arrival',
    art: emptied ? { ...art, cargo: null } : art,
    keys: [
      { at: 0, x: from, y: RIDE, scale: floor.size },
      {
        at: TIMES.arrive,
        x,
        y: RIDE,
        scale: emptied ? floor.size : floor.size * 0.5,
        opacity: 0,
        ease: 'in',
      },
    ],
  };
}

/** An envelope, and the copy of a credential that lifts into it from where it rests. */
export function sending(
  floor: Floor,
  index: number,
  event: MessageEvent,
  main: number,
): readonly MovingObject[] {
  const { layout, grid, heights, size } = floor;
  const [from] = layout.routes.get(index) ?? [event.from, event.to];
  const x = grid.x(from);
  const art = envelopeOf(event);
  const start = main - (art.cargo ? TIMES.attach : TIMES.appear);
  const envelope: MovingObject = {
    key: 'envelope',
    art,
    keys: [
      { at: start, x, y: RIDE + 10, scale: size * 0.8, opacity: 0 },
      { at: start + TIMES.appear, x, y: RIDE, scale: size, ease: 'out' },
      { at: main, x, y: RIDE, scale: size },
      { at: main + TIMES.travel, x: dockOf(floor, event), y: RIDE, scale: size },
    ],
    cargo: [
      { at: main - 101, x: 0, y: -52, opacity: 0 },
      { at: main - 100, x: 0, y: -52 },
      { at: main, x: 0, y: 0, ease: 'out' },
    ],
  };
  if (!art.cargo) return [envelope];
  const upright = uprightIn(art.cargo);
  const column = grid.columnOf(from);
  const tilt = column === 'server' ? upright : upright && -7;
  const y = centreOf(column, heights);
  const lift: MovingObject = {
    key: 'lift',
    art: { type: 'secret', kind: art.cargo, number: art.number },
    keys: [
      { at: start, x, y, scale: size * 0.75, opacity: 0, turn: tilt },
      { at: start + 40, x, y: y - 6, scale: size * 0.78, turn: tilt },
      { at: main - 101, x, y: RIDE - 78 * size, scale: size, turn: upright, ease: 'out' },
      { at: main - 100, x, y: RIDE - 78 * size, scale: size, turn: upright, opacity: 0 },
    ],
  };
  return [envelope, lift];
}

/** A slip runs along the horizon from a server to a store, and back with the answer. */
export function query(
  { grid }: Floor,
  server: PlaceId,
  store: PlaceId,
  back: boolean,
  main: number,
): MovingObject {
  const [x0, x1] = [grid.x(server), grid.x(store)];
  const end = main + TIMES.query;
  const keys: Key[] = [
    { at: main - 1, x: x0, y: 0, opacity: 0 },
    { at: main, x: x0, y: 0 },
  ];
  if (back) keys.push({ at: (main + end) / 2, x: x1, y: 0 }, { at: end, x: x0, y: 0 });
  else keys.push({ at: end, x: x1, y: 0 });
  return { key: 'slip', art: { type: 'slip' }, keys };
}

/** What an envelope brought drops into the place that keeps it. */
function drop(
  { grid, heights }: Floor,
  slot: PlaceId,
  credential: Carried | null,
  from: number,
  main: number,
): MovingObject {
  const x = grid.x(slot);
  const k = heights.scale;
  const turn = credential ? uprightIn(credential.kind) : 0;
  const high = RIDE - 34 * k;
  return {
    key: 'drop',
    art: credential ? { type: 'secret', ...credential } : { type: 'paper' },
    keys: [
      { at: 0, x: from, y: high + 8 * k, scale: k, turn },
      { at: main, x: from, y: high, scale: k, turn, ease: 'out' },
      { at: main + TIMES.keep * 0.5, x: x + (from - x) * 0.15, y: high, scale: k * 0.9, turn: turn && -16 },
      {
        at: main + TIMES.keep,
        x,
        y: heights.inBrowser + 12 * k,
        scale: k * 0.78,
        turn: turn && -7,
        ease: 'in',
      },
    ],
  };
}

/** A step on its way that puts something into a place, or takes it out. */
interface Handling {
  readonly step: Step;
  readonly sent: Step | undefined;
  readonly secret: Carried | null;
  readonly main: number;
}

/** What the step puts into its place drops there, out of the envelope that brought it. */
export function keeping(floor: Floor, { step, sent, secret, main }: Handling): MovingObject {
  const brought = sent && (isMessage(sent.event) ? dockOf(floor, sent.event) : endOfWire(floor, -1));
  const from = brought ?? floor.grid.x(step.place);
  return drop(floor, step.place, secret, from, main);
}

/** What the step takes out of its place falls away. */
export function losing({ grid, heights }: Floor, { step, secret, main }: Handling): MovingObject {
  const art = secret ? ({ type: 'secret', ...secret } as const) : ({ type: 'paper' } as const);
  return fall(art, grid.x(step.place), heights.inBrowser, heights.scale * 0.75, main);
}

/** Something that is no longer held falls away. */
export const fall = (art: Art, x: number, y: number, scale: number, main: number): MovingObject => ({
  key: 'fall',
  art,
  keys: [
    { at: main + 260, x, y, scale },
    { at: main + TIMES.fall, x: x + 6, y: y + 46, scale, turn: 14, opacity: 0, ease: 'in' },
  ],
});

/** A seal comes down on what was just made, or is lifted off the paper and looked at. */
export const press = (
  { grid }: Floor,
  server: PlaceId,
  y: number,
  made: boolean,
  main: number,
): MovingObject => {
  const x = grid.x(server);
  return {
    key: 'press',
    art: { type: 'seal' },
    keys: made
      ? [
          { at: main, x, y: y - 34, scale: 2.4, opacity: 0, turn: -24 },
          { at: main + TIMES.press * 0.45, x, y: y - 26, scale: 2.2, turn: -16, ease: 'out' },
          { at: main + TIMES.press, x, y, scale: 1, ease: 'in' },
        ]
      : [
          { at: main, x, y: 0, scale: 0.9, opacity: 0 },
          { at: main + TIMES.press * 0.5, x, y: y - 6, scale: 1.7, ease: 'out' },
          { at: main + TIMES.press, x, y, scale: 1 },
        ],
  };
};

/** The attacker's copy: it leaves where the credential stays. */
export function copying(
  { grid, heights }: Floor,
  from: PlaceId,
  to: PlaceId,
  secret: Carried,
  main: number,
): MovingObject {
  const [x0, x1] = [grid.x(from), grid.x(to)];
  const k = heights.scale;
  const turn = secret.kind === 'session-id' ? -8 : 0;
  return {
    key: 'copy',
    art: { type: 'secret', ...secret },
    keys: [
      { at: main - 220, x: x0, y: heights.inBrowser, scale: k * 0.75, opacity: 0 },
      { at: main - 180, x: x0, y: heights.inBrowser, scale: k * 0.75 },
      { at: main, x: x0, y: -4, scale: k * 0.9, ease: 'out' },
      { at: main + TIMES.copy - 200, x: x1, y: -4, scale: k * 0.9, turn },
      {
        at: main + TIMES.copy,
        x: x1,
        y: centreOf(grid.columnOf(to), heights) - 8,
        scale: k * 0.66,
        turn,
        ease: 'in',
      },
    ],
  };
}
