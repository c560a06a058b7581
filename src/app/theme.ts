/**
 * The theme: follows the system until the reader chooses. `public/theme.js`
 * sets it before the first paint, from the same remembered name.
 */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Name under which the choice is remembered. */
export const THEME_NAME = 'theme';

/** Shows a theme: an attribute of the document's root, which the stylesheet reads. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function themeAfter(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
