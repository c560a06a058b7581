/** A claim of the guide: what it says, what is said instead, and the runs that decide it. */
import type { Action } from '../../../src/model/trace/action.ts';
import type { Settings } from '../../../src/model/settings.ts';
import type { Statement } from './statement.ts';
import type { Template } from './template.ts';

/** What an effect comes from: what the credential is, how it travels, or each from its own. */
export type Axis = 'credential' | 'carrier' | 'both';

/** Where a reader can watch it. */
export type RunLink =
  { readonly scenario: string; readonly step: string; readonly mode: string } | { readonly decoder: true };

/** A cookie, and requests that might carry it: they are put to the browser's jar. */
export interface CookieTrial {
  /** The value of the `Set-Cookie` field. */
  readonly set: string;
  /** Address whose answer sets it. */
  readonly by: string;
  /** So many octets are appended to the value. */
  readonly padding: number;
  readonly requests: Readonly<Record<string, CookieRequest>>;
}

export interface CookieRequest {
  readonly to: string;
  readonly method: string;
  /** Address of the page that causes the request. */
  readonly from: string;
  /** A page is opened in the tab; otherwise it is a part of a page, or a script's request. */
  readonly opens: boolean;
  /** A script reads the cookies instead (`document.cookie`). */
  readonly script: boolean;
}

/** What stands in one column of the table. */
export interface Cell {
  readonly value: Template;
  readonly note: Template | null;
  /** A bar as long as this reading, beside the other column's. */
  readonly bar: Template | null;
}

export interface Claim {
  /** The name of its file, and part of its address: `#claim-<id>`. */
  readonly id: string;
  /** Its exact wording. */
  readonly claim: string;
  /** How it is usually said, wrongly; `null`: it is not said at all. */
  readonly wrong: string | null;
  readonly axis: Axis;
  /** Under which condition the numbers were measured. */
  readonly condition: string | null;
  /** As the guide cites: "RFC 7519 §4.1.4". */
  readonly sources: readonly string[];
  readonly run: RunLink | null;
  readonly actions: readonly Action[];
  /** Settings of each run, by its name. */
  readonly runs: Readonly<Record<string, Partial<Settings>>>;
  readonly cookies: Readonly<Record<string, CookieTrial>>;
  readonly cells: { readonly session: Cell; readonly jwt: Cell } | null;
  readonly assert: readonly Statement[];
  /** What must be built before it can be decided; `null`: it is decided now. */
  readonly waits: string | null;
}
