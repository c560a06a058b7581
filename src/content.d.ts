/** What the build makes of content files and of the server's source. */

/** A file of `content/scenarios/`. */
declare module '*.yaml' {
  import type { Scenario } from '#model/scenario/scenario.ts';
  export const scenario: Scenario;
}

/** What a link to a scenario needs. */
declare module '*.yaml?head' {
  import type { ScenarioHead } from '#model/scenario/scenario.ts';
  export const head: ScenarioHead;
}

/** What a list of scenarios shows. */
declare module '*.yaml?outline' {
  import type { ScenarioOutline } from '#model/scenario/scenario.ts';
  export const outline: ScenarioOutline;
}

/** `content/addresses.yaml`: where old addresses lead. */
declare module '*.yaml?redirects' {
  export const redirects: Readonly<Record<string, string>>;
}

/** A file of `content/guide/`: everything but its text. */
declare module '*.md' {
  import type { GuidePage } from '#features/guide/article.ts';
  export const page: GuidePage;
}

/** The text of a file of `content/guide/`, compiled to HTML. */
declare module '*.md?html' {
  export const html: string;
}

/** A verifier as it is shown: HTML of each line, coloured by the classes of `components/code-colours.css`. */
declare module '*.ts?code' {
  export const code: { readonly lines: readonly string[] };
}

/** The mock server's source: where each `span` stands, which modules there are, and how to load one. */
declare module 'virtual:server-spans' {
  export interface CodePlace {
    /** Path under src/model: "origin-server/login.ts", "http/form.ts". */
    readonly module: string;
    /** Counts from 1. */
    readonly line: number;
  }
  export interface SpanPlace extends CodePlace {
    /** The other modules that it sets to work, each at the line that matters. */
    readonly atWork: readonly CodePlace[];
  }
  /** A name that leads to its declaration in another module. */
  export interface CodeLink extends CodePlace {
    readonly name: string;
    /** Of its colour; may be empty. */
    readonly className: string;
  }
  export interface ServerModule {
    readonly module: string;
    /** Each line without its end: HTML, cut where a link is. */
    readonly lines: readonly (readonly (string | CodeLink)[])[];
  }
  export const spans: Readonly<Record<string, SpanPlace>>;
  /** All modules that can be shown, each at its first declaration, the server's own before those that it uses. */
  export const modules: readonly CodePlace[];
  /** Each loads one module; rejects when the chunk does not arrive. */
  export const sources: Readonly<Record<string, () => Promise<ServerModule>>>;
}
