/**
 * Type and spacing of the two drawings of every diagram, one for the page's text
 * column and one for a phone, in CSS pixels. Diagrams are not scaled by the
 * page, so labels never get smaller than this.
 */
export interface DiagramSize {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** From one participant to the next. */
  readonly step: number;
  /** The drawing is at most so wide: where more than three take part, they stand closer. */
  readonly most: number;
  /** From the first and the last to the edges. */
  readonly edge: number;
  /** So much further down a message arrives than it was sent. */
  readonly slant: number;
}

export const SIZES = {
  wide: { fontSize: 15, lineHeight: 18, step: 220, most: 630, edge: 95, slant: 14 },
  narrow: { fontSize: 14, lineHeight: 17, step: 122, most: 348, edge: 52, slant: 10 },
} satisfies Record<string, DiagramSize>;

export type SizeName = keyof typeof SIZES;
