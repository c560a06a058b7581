/** A page of the guide as the build hands it over, without its text. */

export interface Heading {
  /** Written by hand in the markdown; it is an address and never changes. */
  readonly id: string;
  readonly text: string;
  /** 2 for a section, 3 for a part of one. */
  readonly depth: number;
}

export interface GuidePage {
  /** Name of its file: "comparison". */
  readonly id: string;
  readonly title: string;
  /** The sentence under the title. */
  readonly lead: string;
  /** For search engines and link previews. */
  readonly description: string;
  /** Day of the last review: "2026-11-21". */
  readonly reviewed: string;
  /** Where it stands among the pages: 1 is the first. */
  readonly order: number;
  /** Reading time from the word count, rounded. */
  readonly minutes: number;
  readonly headings: readonly Heading[];
}
