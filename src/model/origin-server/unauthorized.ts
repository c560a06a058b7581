/** 401: we do not know who you are. It must say how to log in (RFC 9110 §15.5.2). */
import type { HttpResponse } from '../http/message.ts';
import { json } from './responses.ts';
import type { Server } from './server.ts';

/** Why nobody was recognised. */
export type AuthenticationFailure = 'no-credential' | 'ended' | 'invalid';

const DESCRIPTIONS: Readonly<Record<Exclude<AuthenticationFailure, 'no-credential'>, string>> = {
  ended: 'The access token expired',
  invalid: 'The access token is not valid',
};

export function unauthorized(server: Server, failure: AuthenticationFailure): HttpResponse {
  return json(401, { error: 'login_required' }, [['WWW-Authenticate', challenge(server, failure)]]);
}

function challenge(server: Server, failure: AuthenticationFailure): string {
  // No scheme for cookies is registered with IANA. The field must be there, so we name one that says what is meant.
  if (server.carrier === 'cookie') return 'Cookie realm="acme"';
  // RFC 6750 §3.1: a request without a credential has made no error yet.
  if (failure === 'no-credential') return 'Bearer realm="acme"';
  return `Bearer realm="acme", error="invalid_token", error_description="${DESCRIPTIONS[failure]}"`;
}
