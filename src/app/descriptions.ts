/** What search engines and previews say about the fixed pages: for the build alone, so no reader loads it. */
import type { SitePath } from '#components/site-pages.ts';

export const DESCRIPTIONS: Readonly<Record<SitePath, string>> = {
  '/': 'Do not read how login works: run it. A session ID and a JWT log in, are stolen and log out, side by side, in your browser.',
  '/simulator/':
    'Step through real runs of session and JWT logins: every request, every byte, every decision and the code that made it.',
  '/decoder/':
    'Paste a JWT and read what it says, whether it verifies, and what is wrong with it. The token never leaves the page.',
  '/guide/': 'How session login and JWT login work, where they differ, and when to use which.',
};
