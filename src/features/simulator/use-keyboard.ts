/** Listens to the keys of the simulator wherever the focus is. */
import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './keys.ts';

/** `isAside`: something stands over the page and takes the keys. */
export function useKeyboard(perform: (command: Command) => void, isAside: () => boolean): void {
  const latest = useRef({ perform, isAside });
  useEffect(() => {
    latest.current = { perform, isAside };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || latest.current.isAside()) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      latest.current.perform(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
