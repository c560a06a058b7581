/** One button that goes round: as the system, light, dark. */
import { useEffect, useId } from 'react';
import { followOtherTabs, useRemembered } from '#components/remembered.ts';
import { applyTheme, THEME_NAME, THEMES, themeAfter, type Theme } from './theme.ts';

const SAID: Readonly<Record<Theme, string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
};

/** All three are in the document; the stylesheet shows the one of the theme, so the first paint is right. */
function ThemeIcons() {
  return (
    <svg viewBox="0 0 20 20" className="w-[19px]" aria-hidden="true">
      <g className="theme-icon-system">
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
      </g>
      <g
        className="theme-icon-light"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <circle cx="10" cy="10" r="3.6" />
        <path d="M10 1.6v2M10 16.4v2M1.6 10h2M16.4 10h2M4.1 4.1l1.4 1.4M14.5 14.5l1.4 1.4M15.9 4.1l-1.4 1.4M5.5 14.5l-1.4 1.4" />
      </g>
      <path
        className="theme-icon-dark"
        d="M16.8 12.2A7.4 7.4 0 0 1 7.8 3.2a7.4 7.4 0 1 0 9 9z"
        fill="currentColor"
      />
    </svg>
  );
}

export function ThemeButton() {
  const [theme, setTheme] = useRemembered<Theme>(THEME_NAME, THEMES, 'system');
  const state = useId();
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => followOtherTabs(THEME_NAME), []);
  return (
    <>
      <button
        type="button"
        className="site-button theme-button"
        aria-label="Theme"
        aria-describedby={state}
        title={`Theme: ${SAID[theme]}`}
        onClick={() => setTheme(themeAfter(theme))}
      >
        <ThemeIcons />
      </button>
      <span id={state} className="sr-only" aria-live="polite">
        {SAID[theme]}
      </span>
    </>
  );
}
