/** Listens to the keys of the simulator wherever the focus is. */
import { useEffect, useRef } from 'react';
import { commandOf, type Command } from './keys.ts';

export function useKeyboard(perform: (command: Command) => void): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const dialogs = Array.from(document.getElementsByTagName('dialog'));
      if (event.defaultPrevented || dialogs.some(({ open }) => open)) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
