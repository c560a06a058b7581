/**
 * Small choices that a reader makes once (theme, speed, open lens): kept in
 * web storage where that is allowed, otherwise until the page closes.
 */
import { useCallback, useSyncExternalStore } from 'react';

const PREFIX = 'cookie-or-token.';

/** What was remembered since the page opened; also the way out when storage is forbidden or full. */
const sincePageOpened = new Map<string, string>();
const listeners = new Set<() => void>();

/** What was remembered under a name, or `null`. */
export function recall(name: string): string | null {
  const recent = sincePageOpened.get(name);
  if (recent !== undefined) return recent;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage is forbidden here: nothing is remembered
  }
}

/** Remembers a value under a name, and tells everyone who shows it. */
export function remember(name: string, value: string): void {
  sincePageOpened.set(name, value);
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // forbidden or full: it is remembered until the page closes
  }
  for (const listener of listeners) listener();
}

/**
 * Lets what another tab remembers under a name count here too, until the returned function is
 * called. For choices about the whole site; one about a view, as the open lens, stays with its tab.
 */
export function followOtherTabs(name: string): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key !== PREFIX + name) return;
    if (newValue === null) sincePageOpened.delete(name);
    else sincePageOpened.set(name, newValue);
    for (const listener of listeners) listener();
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * A remembered choice as React state. What is stored may be anything, so it
 * counts only if it is one of `choices`. The first paint of a prerendered page
 * shows `fallback`, and what was remembered follows at once.
 */
export function useRemembered<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): readonly [Choice, (value: Choice) => void] {
  const stored = useSyncExternalStore(
    subscribe,
    () => recall(name),
    () => null,
  );
  const set = useCallback((value: Choice) => remember(name, value), [name]);
  return [choices.find((choice) => choice === stored) ?? fallback, set];
}
