/**
 * Columns of one lane, as flex items: each has a basis in pixels, wires take
 * what is left over, and all shrink alike when room is short. The same
 * arithmetic runs in the style sheet (the classes) and here (the numbers), so
 * that rails drawn in SVG meet the things that stand in HTML.
 */
import type { ColumnId, Density, Measure } from './density.ts';
import type { Participants, Slot } from './places.ts';

export interface Column {
  readonly key: string;
  readonly id: ColumnId;
  readonly slots: readonly Slot[];
  readonly crowded: boolean;
  readonly className: string;
}

function measureOf(
  { id, slots, crowded }: Pick<Column, 'id' | 'slots' | 'crowded'>,
  { columns }: Density,
): Measure {
  const special = crowded ? columns.crowded?.[id] : undefined;
  const single = slots.length === 1 ? columns.single?.[id] : undefined;
  return special ?? single ?? columns.usual[id];
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
