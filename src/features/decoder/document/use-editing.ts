/** Edits of header and payload become a token as soon as the token they belong to has been read. */
import { useEffect } from 'react';
import type { Dispatch } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import type { DecoderEvent, Draft } from '../decoder-state.ts';
import { rewriteToken } from './rewrite-token.ts';

/** Rewrites `token` with the `pending` edit; while a newer input is being read (`isBehind`) the edit waits. */
export function useEditing(
  pending: Draft | null,
  token: TokenReading | null,
  given: GivenKey,
  isBehind: boolean,
  dispatch: Dispatch<DecoderEvent>,
): void {
  useEffect(() => {
    if (!pending || !token || isBehind) return undefined;
    let isNewest = true;
    void rewriteToken(pending, token, given).then((rewritten) => {
      if (isNewest && rewritten !== null)
        dispatch({ type: 'token-rewritten', draft: pending, before: token.token, token: rewritten });
    });
    return () => {
      isNewest = false;
    };
  }, [pending, token, given, isBehind, dispatch]);
}
