/**
 * Did our own page send this? A browser attaches cookies to any request, also
 * to one that another site made it send, so a cookie alone proves nothing.
 */
import { fieldValue } from '../http/fields.ts';
import type { HttpRequest } from '../http/message.ts';
import { checklist, type Checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import { shortened } from '../wording/shortened.ts';
import { equalOctets } from './equal-octets.ts';
import type { Server } from './server.ts';

/** For scripts: the request comes from a page of our own origin. */
export function checkOrigin(request: HttpRequest, server: Server): Decision {
  const steps = checklist('accept-request', request.method);
  const foreign = cameFromElsewhere(request, server, steps);
  return foreign ? steps.no(foreign) : steps.yes();
}

/** For forms: moreover it brings back the token that was written into the form. */
export function checkForm(
  request: HttpRequest,
  server: Server,
  given: string | undefined,
  expected: string | undefined,
): Decision {
  const steps = checklist('accept-request', 'form');
  const foreign = cameFromElsewhere(request, server, steps);
  if (foreign) return steps.no(foreign);
  const matches = steps.check(
    'OWASP CSRF Prevention, Synchronizer Token Pattern',
    'The form brings back the token that the session holds. Another site cannot read it.',
    { form: beginningOf(given), session: beginningOf(expected) },
    given !== undefined && expected !== undefined && sameText(given, expected),
  );
  return matches ? steps.yes() : steps.no('csrf_token_mismatch');
}

/** The reason why a request is not from our own pages, or `null`. Scripts can forge neither field. */
function cameFromElsewhere(request: HttpRequest, server: Server, steps: Checklist): string | null {
  const site = fieldValue(request, 'Sec-Fetch-Site');
  const siteRule = 'The browser says that a page of this origin sent it.';
  if (site === undefined) steps.skip('Fetch Metadata §2.3', siteRule, { 'Sec-Fetch-Site': 'none' });
  else if (!steps.check('Fetch Metadata §2.3', siteRule, { 'Sec-Fetch-Site': site }, site === 'same-origin'))
    return 'cross_site_request';
  const origin = fieldValue(request, 'Origin');
  const inputs = { Origin: origin ?? 'none', 'our origin': server.origin };
  const own = steps.check('RFC 6454 §7', 'The origin is our own.', inputs, origin === server.origin);
  return own ? null : 'cross_origin_request';
}

const beginningOf = (token: string | undefined): string => (token ? shortened(token, 4) : 'none');

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
const sameText = (one: string, other: string): boolean => equalOctets(octets(one), octets(other));
