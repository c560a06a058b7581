import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEME_NAME } from '#app/theme.ts';
import { remember } from '#components/remembered.ts';

const script = readFileSync('public/theme.js', 'utf8');

/** Runs the script as the document would, before anything else. */
function runScript(): void {
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  element.remove();
}

test('the script before the first paint reads what the theme button remembers', () => {
  remember(THEME_NAME, 'dark');
  const key = Object.keys(localStorage)[0] ?? 'nothing was stored';
  expect(script).toContain(`'${key}'`);
});

test('the script touches nothing but the theme', () => {
  expect(script.match(/localStorage\.\w+/g)).toEqual(['localStorage.getItem']);
  expect(runScript).not.toThrow();
});
