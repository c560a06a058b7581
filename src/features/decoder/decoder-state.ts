/** What a person typed into the decoder. Everything else on the page follows from it. */
import type { NumericDate, Seconds } from '#model/clock.ts';
import type { Expectation } from '#model/token-reader/policy-check.ts';
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import type { SecretForm } from '#model/token-verification/given-key.ts';
import { TEXTBOOK_TOKEN } from './textbook.ts';

/** Text in the Header or Payload editor, kept as typed while it is being edited. */
export interface Draft {
  readonly part: EditedPart;
  readonly text: string;
  /** White space counts: the text was shown as it is written. */
  readonly isExact: boolean;
}

/** What the person demands of a token, as a server would. */
export interface Demands extends Expectation {
  /** The one algorithm that is accepted; empty leaves it to the key. */
  readonly alg: string;
  readonly leeway: Seconds;
  /** A clock set by hand; `null` is the real one. */
  readonly now: NumericDate | null;
}

export interface DecoderState {
  readonly input: string;
  /** Which of several tokens in the input. */
  readonly chosen: number;
  readonly key: string;
  readonly secretForm: SecretForm;
  /** Content of a detached signature. */
  readonly detached: string;
  readonly demands: Demands;
  readonly draft: Draft | null;
  /** The input before it was edited here; `null` while it is the one that was given. */
  readonly original: string | null;
  /** Inputs before and after this one, newest last; for undo and redo. */
  readonly past: readonly string[];
  readonly future: readonly string[];
}

export type DecoderEvent =
  | { readonly type: 'input-changed'; readonly input: string }
  | { readonly type: 'token-chosen'; readonly index: number }
  | { readonly type: 'key-changed'; readonly key: string }
  | { readonly type: 'secret-form-changed'; readonly form: SecretForm }
  | { readonly type: 'detached-changed'; readonly text: string }
  | { readonly type: 'demands-changed'; readonly demands: Partial<Demands> }
  | { readonly type: 'draft-changed'; readonly draft: Draft }
  | { readonly type: 'draft-left' }
  /** An edit was sound and became a token; it counts only if the draft is still the one it was made from. */
  | { readonly type: 'token-rewritten'; readonly draft: Draft; readonly token: string }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' };

export const OPENING: DecoderState = {
  input: TEXTBOOK_TOKEN,
  chosen: 0,
  key: '',
  secretForm: 'text',
  detached: '',
  demands: { issuer: '', audience: '', type: '', alg: '', leeway: 0, now: null },
  draft: null,
  original: null,
  past: [],
  future: [],
};

/** The state after an event. */
export function decoderReducer(state: DecoderState, event: DecoderEvent): DecoderState {
  switch (event.type) {
    case 'input-changed':
      return { ...withInput(state, event.input), draft: null, original: null };
    case 'token-chosen':
      return { ...state, chosen: event.index, draft: null };
    case 'key-changed':
      return { ...state, key: event.key };
    case 'secret-form-changed':
      return { ...state, secretForm: event.form };
    case 'detached-changed':
      return { ...state, detached: event.text };
    case 'demands-changed':
      return { ...state, demands: { ...state.demands, ...event.demands } };
    case 'draft-changed':
      return { ...state, draft: event.draft };
    case 'draft-left':
      return { ...state, draft: null };
    case 'token-rewritten':
      return state.draft === event.draft
        ? { ...withInput(state, event.token), original: state.original ?? state.input }
        : state;
    case 'undone':
      return step(state, state.past, state.future, (past, future) => ({ past, future }));
    default:
      return step(state, state.future, state.past, (future, past) => ({ past, future }));
  }
}

const KEPT_STEPS = 100;
/** Longer inputs are kept once only: a hundred copies of a megabyte are no help. */
const LONGEST_KEPT = 50_000;

function withInput(state: DecoderState, input: string): DecoderState {
  if (input === state.input) return state;
  const keeps = state.input.length <= LONGEST_KEPT;
  const past = keeps ? [...state.past, state.input].slice(-KEPT_STEPS) : [state.input];
  return { ...state, input, chosen: 0, past, future: [] };
}

function step(
  state: DecoderState,
  from: readonly string[],
  to: readonly string[],
  place: (from: readonly string[], to: readonly string[]) => Pick<DecoderState, 'past' | 'future'>,
): DecoderState {
  const input = from.at(-1);
  if (input === undefined) return state;
  return { ...state, ...place(from.slice(0, -1), [...to, state.input]), input, chosen: 0, draft: null };
}
