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

/** A module of the mock server, or a verifier, as it is shown: coloured by the classes of `components/code-colours.css`. */
declare module '*.ts?code' {
  import type { ServerModule } from 'virtual:server-spans';
  export const code: ServerModule;
}

/** Where each `span` of the mock server stands, so that a step can load the one file it needs. */
declare module 'virtual:server-spans' {
  export interface SpanPlace {
    /** "login.ts" */
    readonly file: string;
    /** Counts from 1. */
    readonly line: number;
  }
  export interface ServerModule {
    /** "login.ts" */
    readonly file: string;
    /** HTML of each line, without the line end. */
    readonly lines: readonly string[];
    /** Line of each span in this file, counted from 1. */
    readonly spans: Readonly<Record<string, number>>;
  }
  export const spans: Readonly<Record<string, SpanPlace>>;
}
