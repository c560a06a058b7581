/** What a person typed into the decoder. Everything else on the page follows from it. */
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import { TEXTBOOK_TOKEN } from './textbook.ts';

/** Text in the Header or Payload editor, kept as typed while it is being edited. */
export interface Draft {
  readonly part: EditedPart;
  readonly text: string;
}

export interface DecoderState {
  readonly input: string;
  /** Which of several tokens in the input. */
  readonly chosen: number;
  readonly key: string;
  readonly draft: Draft | null;
}

export type DecoderEvent =
  | { readonly type: 'input-changed'; readonly input: string }
  | { readonly type: 'token-chosen'; readonly index: number }
  | { readonly type: 'key-changed'; readonly key: string }
  | { readonly type: 'draft-changed'; readonly draft: Draft }
  | { readonly type: 'draft-left' }
  /** An edit was sound and became a token; it counts only if the draft is still the one it was made from. */
  | { readonly type: 'token-rewritten'; readonly draft: Draft; readonly token: string };

export const OPENING: DecoderState = { input: TEXTBOOK_TOKEN, chosen: 0, key: '', draft: null };

/** The state after an event. */
export function decoderReducer(state: DecoderState, event: DecoderEvent): DecoderState {
  switch (event.type) {
    case 'input-changed':
      return { ...state, input: inLines(event.input), chosen: 0, draft: null };
    case 'token-chosen':
      return { ...state, chosen: event.index, draft: null };
    case 'key-changed':
      return { ...state, key: event.key };
    case 'draft-changed':
      return { ...state, draft: event.draft };
    case 'draft-left':
      return { ...state, draft: null };
    default:
      return state.draft === event.draft ? { ...state, input: inLines(event.token), chosen: 0 } : state;
  }
}

const LONGEST_LINE = 20_000;
export const LINE_OF_LONG_TOKEN = 128;

/** Breaks a very long line: text boxes slow down with the length of a line, and line breaks are no part of a token. */
function inLines(input: string): string {
  if (input.length <= LONGEST_LINE || input.includes('\n')) return input;
  return input.replaceAll(/.{128}(?=.)/g, '$&\n');
}
