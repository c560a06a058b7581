/**
 * Columns of one lane, as flex items: each has a basis in pixels, wires take
 * what is left over, and all shrink alike when room is short. The same
 * arithmetic runs in the style sheet (the classes) and here (the numbers), so
 * that rails drawn in SVG meet the things that stand in HTML.
 */
import type { ColumnId, Density, Measure } from './density.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Participants } from './places.ts';

export interface Column {
  /** Unique in the lane. */
  readonly key: string;
  readonly kind: ColumnId;
  /** Places whose rails stand in it. */
  readonly slots: readonly PlaceId[];
  readonly crowded: boolean;
  readonly className: string;
}

function measureOf(
  { kind, slots, crowded }: Pick<Column, 'kind' | 'slots' | 'crowded'>,
  { columns }: Density,
): Measure {
  const special = crowded ? columns.crowded?.[kind] : undefined;
  const single = slots.length === 1 ? columns.single?.[kind] : undefined;
  return special ?? single ?? columns.usual[kind];
}

/** The columns of a lane, from the axis outward. */
export function columnsOf(participants: Participants, density: Density): readonly Column[] {
  type Element = readonly [ColumnId, readonly PlaceId[]];
  const one =
    (kind: ColumnId) =>
    (slot: PlaceId): Element => [kind, [slot]];
  const { attackers, browser, servers, stores } = participants;
  const edge: Element = ['edge', []];
  const elements: readonly Element[] = [
    edge,
    ...attackers.map(one('attacker')).flatMap((attacker) => [attacker, edge]),
    ['browser', browser],
    ['wire', []],
    ...servers.map(one('server')),
    ['gap', []],
    ...(stores.length > 0 ? stores.map(one('store')) : [['store', []] satisfies Element]),
    edge,
  ];
  const crowded = attackers.length > 0;
  return elements.map(([kind, slots], i) => ({
    key: `${kind}-${i}`,
    kind,
    slots,
    crowded,
    className: measureOf({ kind, slots, crowded }, density).className,
  }));
}

/** Left and right edge of a column, pixels. */
export type Edges = readonly [left: number, right: number];

/** Where everything stands across a chart of a given width. */
export interface Grid {
  readonly width: number;
  readonly density: Density;
  /** Width of the axis at the left, if it stands there. */
  readonly inset: number;
  /** Edges of each column, by its key. */
  readonly edges: Readonly<Record<string, Edges>>;
  /** Edges of the wire, over which messages go. */
  readonly wire: Edges;
  /** Centre of a place's rail; a place without a rail is met at the browser's centre. */
  x(slot: PlaceId): number;
  /** The kind of column in which a place has its rail. */
  columnOf(slot: PlaceId): ColumnId | undefined;
  readonly rails: readonly PlaceId[];
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
  const edges: Record<string, Edges> = {};
  const rails = new Map<PlaceId, { readonly x: number; readonly kind: ColumnId }>();
  const place = (x: number) => (mirrored ? width - x : x);
  let left = inset;
  columns.forEach((column, i) => {
    const measure = measures[i];
    if (!measure) return;
    const size = extra >= 0 ? measure.basis + (extra * measure.grow) / grow : (measure.basis * room) / basis;
    const ends = [place(left), place(left + size)] as const;
    edges[column.key] = mirrored ? [ends[1], ends[0]] : ends;
    column.slots.forEach((slot, n) => {
      const x = place(left + (size * (n + 0.5)) / column.slots.length);
      rails.set(slot, { x, kind: column.kind });
    });
    left += size;
  });
  const edgesOf = (kind: ColumnId): Edges =>
    edges[columns.find((column) => column.kind === kind)?.key ?? ''] ?? [0, 0];
  const browser = edgesOf('browser');
  const middle = (browser[0] + browser[1]) / 2;
  return {
    width,
    inset,
    density,
    edges,
    wire: edgesOf('wire'),
    x: (slot) => rails.get(slot)?.x ?? middle,
    columnOf: (slot) => rails.get(slot)?.kind,
    rails: [...rails.keys()],
    side: mirrored ? -1 : 1,
  };
}
