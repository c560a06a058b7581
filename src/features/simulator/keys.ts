/** Keys of the simulator: what each does, and when they are left to whatever has the focus. */

export type Command = 'next' | 'previous' | 'first' | 'last' | 'play-or-pause' | 'blank' | 'keys';

interface Key {
  /** As in `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As printed on the key. */
  readonly caps: readonly string[];
  readonly command: Command;
  readonly does: string;
}

export const KEYS: readonly Key[] = [
  { keys: ['ArrowRight', 'PageDown'], caps: ['→', 'Page Down'], command: 'next', does: 'Next step' },
  {
    keys: ['ArrowLeft', 'PageUp'],
    caps: ['Left arrow', 'Page Up'],
    command: 'previous',
    does: 'Previous step',
  },
  { keys: [' '], caps: ['Space'], command: 'play-or-pause', does: 'Play or pause' },
  { keys: ['Home'], caps: ['Home'], command: 'first', does: 'First step' },
  { keys: ['End'], caps: ['End'], command: 'last', does: 'Last step' },
  { keys: ['.'], caps: ['.'], command: 'blank', does: 'Cover the stage, and uncover it' },
  { keys: ['?'], caps: ['?'], command: 'keys', does: 'This list' },
];

/** Controls that use every key themselves: text, lists, sliders, radio buttons, tabs; and all that scrolls. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role="tab"], [role="slider"], [popover], dialog, [data-scrolls]';

/** Controls that are pressed with the space bar. */
const PRESSED_BY_SPACE = 'button, summary, [role="button"], [role="switch"]';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** What has the focus. */
  readonly target: EventTarget | null;
}

/** What a key asks for, or `null` when it is not ours. */
export function commandOf({ key, ctrlKey, metaKey, altKey, target }: KeyPress): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  const found = KEYS.find(({ keys }) => keys.includes(key));
  if (!found) return null;
  const focused = target instanceof Element ? target : null;
  if (focused?.closest(OWN_KEYS)) return null;
  if (key === ' ' && focused?.closest(PRESSED_BY_SPACE)) return null;
  return found.command;
}
