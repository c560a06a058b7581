/**
 * Columns of one lane, as flex items: each has a basis in pixels, wires take
 * what is left over, and all shrink alike when room is short. The same
 * arithmetic runs in the style sheet (the classes) and here (the numbers), so
 * that rails drawn in SVG meet the things that stand in HTML.
 */
import type { Participants, Slot } from './places.ts';

export type ColumnId = 'edge' | 'attacker' | 'browser' | 'wire' | 'server' | 'gap' | 'store';

export interface Column {
  readonly key: string;
  readonly id: ColumnId;
  readonly slots: readonly Slot[];
  readonly crowded: boolean;
  readonly className: string;
}

/**
 * A chart with room; a small one (a phone, or two side by side on a tablet); and
 * the two of the home page, where a whole run stands in one picture.
 */
export type Density = 'roomy' | 'dense' | 'whole' | 'whole-small';

interface Measure {
  readonly basis: number;
  readonly grow: number;
  readonly className: string;
}

const ROOMY = {
  edge: { basis: 8, grow: 0, className: 'basis-[8px]' },
  attacker: { basis: 100, grow: 0.3, className: 'basis-[100px] grow-[0.3]' },
  browser: { basis: 196, grow: 1, className: 'basis-[196px] grow' },
  wire: { basis: 132, grow: 4, className: 'basis-[132px] grow-[4]' },
  server: { basis: 96, grow: 0.5, className: 'basis-[96px] grow-[0.5]' },
  gap: { basis: 44, grow: 2, className: 'basis-[44px] grow-[2]' },
  store: { basis: 108, grow: 0.5, className: 'basis-[108px] grow-[0.5]' },
} satisfies Record<ColumnId, Measure>;

const DENSE = {
  edge: { basis: 2, grow: 0, className: 'basis-[2px]' },
  attacker: { basis: 62, grow: 0.5, className: 'basis-[62px] grow-[0.5]' },
  browser: { basis: 128, grow: 1, className: 'basis-[128px] grow' },
  wire: { basis: 44, grow: 3, className: 'basis-[44px] grow-[3]' },
  server: { basis: 56, grow: 0.7, className: 'basis-[56px] grow-[0.7]' },
  gap: { basis: 8, grow: 1, className: 'basis-[8px] grow' },
  store: { basis: 62, grow: 0.7, className: 'basis-[62px] grow-[0.7]' },
} satisfies Record<ColumnId, Measure>;

/** With an attacker beside it, the browser moves closer. */
const ROOMY_CROWDED: Partial<Record<ColumnId, Measure>> = {
  attacker: { basis: 90, grow: 0.3, className: 'basis-[90px] grow-[0.3]' },
  browser: { basis: 184, grow: 1, className: 'basis-[184px] grow' },
  gap: { basis: 30, grow: 2, className: 'basis-[30px] grow-[2]' },
};

/** A browser window with a single place in it. */
const DENSE_SINGLE = { basis: 88, grow: 1, className: 'basis-[88px] grow' };

const WHOLE = {
  edge: { basis: 2, grow: 0, className: 'basis-[2px]' },
  attacker: { basis: 118, grow: 0.5, className: 'basis-[118px] grow-[0.5]' },
  browser: { basis: 122, grow: 0.5, className: 'basis-[122px] grow-[0.5]' },
  wire: { basis: 112, grow: 3, className: 'basis-[112px] grow-[3]' },
  server: { basis: 112, grow: 0.5, className: 'basis-[112px] grow-[0.5]' },
  gap: { basis: 32, grow: 1, className: 'basis-[32px] grow' },
  store: { basis: 120, grow: 0.5, className: 'basis-[120px] grow-[0.5]' },
} satisfies Record<ColumnId, Measure>;

const WHOLE_SMALL = {
  edge: { basis: 4, grow: 0, className: 'basis-[4px]' },
  attacker: { basis: 26, grow: 0, className: 'basis-[26px]' },
  browser: { basis: 28, grow: 0, className: 'basis-[28px]' },
  wire: { basis: 16, grow: 1, className: 'basis-[16px] grow' },
  server: { basis: 26, grow: 0, className: 'basis-[26px]' },
  gap: { basis: 6, grow: 0.2, className: 'basis-[6px] grow-[0.2]' },
  store: { basis: 28, grow: 0, className: 'basis-[28px]' },
} satisfies Record<ColumnId, Measure>;

const MEASURES = { roomy: ROOMY, dense: DENSE, whole: WHOLE, 'whole-small': WHOLE_SMALL } satisfies Record<
  Density,
  Record<ColumnId, Measure>
>;

function measureOf(
  { id, slots, crowded }: Pick<Column, 'id' | 'slots' | 'crowded'>,
  density: Density,
): Measure {
  if (density === 'roomy' && crowded) return ROOMY_CROWDED[id] ?? ROOMY[id];
  if (density === 'dense' && id === 'browser' && slots.length === 1) return DENSE_SINGLE;
  return MEASURES[density][id];
}

/** The columns of a lane, from the axis outward. */
export function columnsOf(participants: Participants, density: Density): readonly Column[] {
  const elements: readonly (readonly [ColumnId, readonly Slot[]])[] = [
    ['edge', []],
    ...(participants.attacker
      ? ([
          ['attacker', ['attacker']],
          ['edge', []],
        ] as const)
      : []),
    ['browser', participants.browser],
    ['wire', []],
    ['server', ['server']],
    ['gap', []],
    ...(participants.stores.length > 0
      ? participants.stores.map((slot) => ['store', [slot]] as const)
      : ([['store', []]] as const)),
    ['edge', []],
  ];
  const crowded = participants.attacker;
  return elements.map(([id, slots], i) => ({
    key: `${id}-${i}`,
    id,
    slots,
    crowded,
    className: measureOf({ id, slots, crowded }, density).className,
  }));
}

/** Where everything stands across a chart of a given width. */
export interface Grid {
  readonly width: number;
  readonly density: Density;
  /** Width of the axis at the left, if it stands there. */
  readonly inset: number;
  /** Left and right edge of a column. */
  readonly edges: Readonly<Partial<Record<ColumnId, readonly [left: number, right: number]>>>;
  /** Centre of a slot's rail; a slot without a rail is met at the browser's centre. */
  x(slot: Slot): number;
  readonly rails: readonly Slot[];
  /** 1 left to right, -1 mirrored about the axis. */
  readonly side: 1 | -1;
}

/** Lays the columns out across `width` pixels, beginning `inset` pixels from the left (an axis may stand there). */
export function gridOf(
  columns: readonly Column[],
  width: number,
  density: Density,
  mirrored: boolean,
  inset = 0,
): Grid {
  const measures = columns.map((column) => measureOf(column, density));
  const room = width - inset;
  const basis = measures.reduce((sum, measure) => sum + measure.basis, 0);
  const grow = measures.reduce((sum, measure) => sum + measure.grow, 0);
  const extra = room - basis;
  const edges: Partial<Record<ColumnId, readonly [number, number]>> = {};
  const xs = new Map<Slot, number>();
  const place = (x: number) => (mirrored ? width - x : x);
  let left = inset;
  columns.forEach((column, i) => {
    const measure = measures[i];
    if (!measure) return;
    const size = extra >= 0 ? measure.basis + (extra * measure.grow) / grow : (measure.basis * room) / basis;
    const ends = [place(left), place(left + size)] as const;
    edges[column.id] = mirrored ? [ends[1], ends[0]] : ends;
    column.slots.forEach((slot, n) => xs.set(slot, place(left + (size * (n + 0.5)) / column.slots.length)));
    left += size;
  });
  const middle = ((edges.browser?.[0] ?? 0) + (edges.browser?.[1] ?? 0)) / 2;
  return {
    width,
    inset,
    density,
    edges,
    x: (slot) => xs.get(slot) ?? middle,
    rails: [...xs.keys()],
    side: mirrored ? -1 : 1,
  };
}
