/** What a person typed into the decoder. Everything else on the page follows from it. */
import type { NumericDate, Seconds } from '#model/clock.ts';
import type { Expectation } from '#model/token-reader/policy-check.ts';
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import type { SecretForm } from '#model/token-verification/given-key.ts';
import { TEXTBOOK_TOKEN } from './opening-example/textbook.ts';

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
  readonly drafts: Drafts;
  /** The newest edit, until it has become a token. */
  readonly pending: Draft | null;
  /** The token before it was edited here; `null` while it is the one that was given. */
  readonly original: string | null;
  /** What was here before and after, newest last; for undo and redo. */
  readonly past: readonly Version[];
  readonly future: readonly Version[];
}

/** What the editors show instead of the token's own text. */
export type Drafts = Readonly<Partial<Record<EditedPart, Draft>>>;

type Version = Pick<DecoderState, 'input' | 'original'>;

export type DecoderEvent =
  | { readonly type: 'input-changed'; readonly input: string }
  | { readonly type: 'token-chosen'; readonly index: number }
  | { readonly type: 'key-changed'; readonly key: string }
  | { readonly type: 'secret-form-changed'; readonly form: SecretForm }
  | { readonly type: 'detached-changed'; readonly text: string }
  | { readonly type: 'demands-changed'; readonly demands: Partial<Demands> }
  | { readonly type: 'draft-changed'; readonly draft: Draft }
  | { readonly type: 'draft-left'; readonly part: EditedPart }
  /** An edit was sound and became a token; it counts only if there is no newer one. */
  | {
      readonly type: 'token-rewritten';
      readonly draft: Draft;
      readonly before: string;
      readonly token: string;
    }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' };

export const OPENING: DecoderState = {
  input: TEXTBOOK_TOKEN,
  chosen: 0,
  key: '',
  secretForm: 'text',
  detached: '',
  demands: { issuer: '', audience: '', type: '', alg: '', leeway: 0, now: null },
  drafts: {},
  pending: null,
  original: null,
  past: [],
  future: [],
};

/** The state after an event. */
export function decoderReducer(state: DecoderState, event: DecoderEvent): DecoderState {
  switch (event.type) {
    case 'input-changed':
      return { ...withInput(state, event.input, null), ...UNEDITED };
    case 'token-chosen':
      return { ...state, chosen: event.index, ...UNEDITED };
    case 'key-changed':
      return { ...state, key: event.key };
    case 'secret-form-changed':
      return { ...state, secretForm: event.form };
    case 'detached-changed':
      return { ...state, detached: event.text };
    case 'demands-changed':
      return { ...state, demands: { ...state.demands, ...event.demands } };
    case 'draft-changed':
      return {
        ...state,
        drafts: { ...state.drafts, [event.draft.part]: event.draft },
        pending: event.draft,
      };
    case 'draft-left': {
      const { [event.part]: _left, ...drafts } = state.drafts;
      return { ...state, drafts };
    }
    case 'token-rewritten':
      return state.pending === event.draft
        ? { ...withInput(state, event.token, state.original ?? event.before), pending: null }
        : state;
    case 'undone':
      return step(state, state.past, state.future, (past, future) => ({ past, future }));
    default:
      return step(state, state.future, state.past, (future, past) => ({ past, future }));
  }
}

const UNEDITED: Pick<DecoderState, 'drafts' | 'pending'> = { drafts: {}, pending: null };

const KEPT_STEPS = 100;
/** Characters of all that is kept: a hundred copies of a megabyte would help nobody. */
const MOST_KEPT = 5_000_000;

function withInput(state: DecoderState, input: string, original: string | null): DecoderState {
  if (input === state.input) return state;
  const past = keepNewest([...state.past, versionOf(state)]);
  return { ...state, input, original, chosen: 0, past, future: [] };
}

const versionOf = ({ input, original }: DecoderState): Version => ({ input, original });

/** The newest versions, as many as fit; the last one always. */
function keepNewest(versions: readonly Version[]): readonly Version[] {
  let left = MOST_KEPT;
  let from = versions.length - 1;
  while (from > 0 && versions.length - from < KEPT_STEPS) {
    left -= versions[from]?.input.length ?? 0;
    if (left < (versions[from - 1]?.input.length ?? 0)) break;
    from -= 1;
  }
  return versions.slice(from);
}

function step(
  state: DecoderState,
  from: readonly Version[],
  to: readonly Version[],
  place: (from: readonly Version[], to: readonly Version[]) => Pick<DecoderState, 'past' | 'future'>,
): DecoderState {
  const version = from.at(-1);
  if (version === undefined) return state;
  const kept = place(from.slice(0, -1), [...to, versionOf(state)]);
  return { ...state, ...kept, ...version, ...UNEDITED, chosen: 0 };
}
