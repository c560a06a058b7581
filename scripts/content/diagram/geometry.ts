/** What Mermaid says about a sequence diagram: who stands where, what follows what, where texts break. */

/** A participant: its name stands over a vertical line. */
export interface Rail {
  /** The participant's id in the Mermaid text. */
  readonly id: string;
  readonly label: readonly string[];
  /** CSS pixels. */
  readonly x: number;
}

/** A message, or work at one place when `from` is `to`. */
export interface MessageMark {
  readonly type: 'message';
  readonly from: string;
  readonly to: string;
  /** The text, broken where the layout broke it. */
  readonly lines: readonly string[];
}

export interface NoteMark {
  readonly type: 'note';
  readonly lines: readonly string[];
  /** Its middle: that of its rail, or of the rails it is over. */
  readonly x: number;
  /** Over several rails: time passes everywhere. */
  readonly across: boolean;
}

/** In the order of the text, which is the order of time. */
export type Mark = MessageMark | NoteMark;

export interface Geometry {
  readonly rails: readonly Rail[];
  readonly marks: readonly Mark[];
}

/** Two layouts of every diagram: one for the page's text column, one for a phone. */
export type Size = 'wide' | 'narrow';

/** What the process that lays diagrams out is asked, and what it answers. */
export interface LayoutJob {
  readonly source: string;
  readonly size: Size;
}
export type LayoutAnswer = Geometry | { readonly error: string };
