/** Where old addresses of this site lead now, as `content/addresses.yaml` says. */
import { redirects } from '../../content/addresses.yaml?redirects';
import { redirectOf } from './redirect.ts';

/** The new address of an old one, or `null`: path, parameters and fragment, without the site's base. */
export const movedTo = (address: string): string | null => redirectOf(address, redirects);
