/**
 * The fixed pages of the site, in the order in which a reader meets them: the one list from which
 * routes, main navigation, home's ways on and the guesses about wrong addresses are made.
 */
export const SITE_PAGES = [
  { path: '/', name: 'Home' },
  { path: '/simulator/', name: 'Simulator' },
  { path: '/decoder/', name: 'Decoder' },
  { path: '/guide/', name: 'Guide' },
] as const;

export type SitePath = (typeof SITE_PAGES)[number]['path'];

/** What home and the main navigation lead to: every fixed page but home. */
export const PLACES = SITE_PAGES.filter((page) => page.path !== '/');

export type PlacePath = (typeof PLACES)[number]['path'];
