/** Addresses inside the site. The site may stand under any base path, so none is written out by hand. */

/** "/name" for a site under "/name/", "" for one at the root: what wouter's router takes as its base. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The address of a path of the site, for links that are not wouter's `Link`
 * (which adds the base itself): "/guide/#csrf" → "/name/guide/#csrf".
 */
export function addressOf(path: string): string {
  return BASE + path;
}

/** A piece of an address without its percent-encoding; where that is broken, as it is written. Never throws. */
export function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
