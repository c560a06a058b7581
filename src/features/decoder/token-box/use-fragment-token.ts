/** A token that came in the address: `#token=`, `#id_token=`, `#access_token=`. The fragment is never sent to a server. */
import { useEffect } from 'react';

const NAMES = ['id_token', 'access_token', 'token'] as const;

/** The token in a fragment, if there is one. */
function tokenInFragment(fragment: string): string | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  for (const name of NAMES) {
    const token = fields.get(name);
    if (token) return token;
  }
  return null;
}

/** Opens the token of the address, now and whenever the fragment changes. */
export function useFragmentToken(open: (token: string) => void): void {
  useEffect(() => {
    const openNow = () => {
      const token = tokenInFragment(location.hash);
      if (token) open(token);
    };
    openNow();
    addEventListener('hashchange', openNow);
    return () => removeEventListener('hashchange', openNow);
  }, [open]);
}

/** Takes the token out of the address: it no longer says what the page shows. */
export function clearFragment(): void {
  if (tokenInFragment(location.hash))
    history.replaceState(history.state, '', location.pathname + location.search);
}
