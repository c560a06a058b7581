/** Old addresses lead on: teachers' links must live for years, whatever a page, heading or step is called by then. */
import { decoded } from '#components/address.ts';

/** From old to new, both without the site's base: "/guide/#old": "/guide/#new". */
export type Redirects = Readonly<Record<string, string>>;

/** Two renamings of the same thing may follow each other; a circle must not go on for ever. */
const LONGEST_CHAIN = 8;

/**
 * Where an old address leads now, or `null` if it is not one. An entry may name a page, a page in
 * one mode, or a fragment of either; what it does not name (settings, the step on a page that
 * moved) is kept. `address` is path, parameters and fragment, without the site's base.
 */
export function redirectOf(address: string, redirects: Redirects): string | null {
  let here = address;
  for (let count = 0; count < LONGEST_CHAIN; count += 1) {
    const next = once(here, redirects);
    if (next === null) break;
    here = next;
  }
  return here === address ? null : here;
}

function once(address: string, redirects: Redirects): string | null {
  const old = partsOf(address);
  const places = placesOf(old);
  const fragment = decoded(old.fragment);
  const key = [...places.map((place) => place + fragment), ...places].find((one) => redirects[one]);
  if (key === undefined) return null;
  const next = partsOf(redirects[key] ?? '');
  const { parameters } = old;
  for (const [name, value] of next.parameters) parameters.set(name, value);
  const search = parameters.size > 0 ? `?${parameters.toString()}` : '';
  return next.path + search + (next.fragment || (key.includes('#') ? '' : old.fragment));
}

/** From the most exact: the page in a mode of another comparison, in a mode, as it is. */
function placesOf({ path, parameters }: ReturnType<typeof partsOf>): readonly string[] {
  const [compare, mode] = [parameters.get('compare'), parameters.get('mode')];
  return [
    ...(compare !== null && mode !== null ? [`${path}?compare=${compare}&mode=${mode}`] : []),
    ...(mode === null ? [] : [`${path}?mode=${mode}`]),
    path,
  ];
}

function partsOf(address: string) {
  const [, path = '', search = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, parameters: new URLSearchParams(search), fragment };
}
