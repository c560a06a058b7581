/** Keys of the simulator: what each does, and when they are left to whatever has the focus. */

export type Command = 'next' | 'onward' | 'previous' | 'first' | 'last' | 'play-or-pause' | 'cover' | 'keys';

interface Key {
  /** As in `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As printed on the key. */
  readonly caps: readonly string[];
  readonly command: Command;
  readonly does: string;
}

export const KEYS: readonly Key[] = [
  { keys: ['ArrowRight'], caps: ['Right arrow'], command: 'next', does: 'Next step' },
  { keys: ['ArrowLeft'], caps: ['Left arrow'], command: 'previous', does: 'Previous step' },
  { keys: [' '], caps: ['Space'], command: 'play-or-pause', does: 'Play or pause' },
  { keys: ['Home'], caps: ['Home'], command: 'first', does: 'First step' },
  { keys: ['End'], caps: ['End'], command: 'last', does: 'Last step' },
  { keys: ['PageDown'], caps: ['Page Down'], command: 'onward', does: 'Next step, and past a question' },
  { keys: ['PageUp'], caps: ['Page Up'], command: 'previous', does: 'Previous step' },
  { keys: ['.'], caps: ['.'], command: 'cover', does: 'Cover the stage, and uncover it' },
  { keys: ['?'], caps: ['?'], command: 'keys', does: 'This list' },
];

/** Controls that use these keys themselves. */
const OWNERS = {
  writing: 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])',
  moving: 'input, [role="tab"], [role="slider"]',
  scrolling: '[popover], dialog, [data-scrolls]',
  pressing: 'button, summary, [role="button"], input[type="checkbox"], input[type="radio"]',
} as const;

function isUsedBy(focused: Element | null, owner: keyof typeof OWNERS): boolean {
  return focused !== null && focused.closest(OWNERS[owner]) !== null;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** What has the focus. */
  readonly target: EventTarget | null;
}

/** What a key asks for, or `null` when it is not ours or the control with the focus uses it. */
export function commandOf({ key, ctrlKey, metaKey, altKey, target }: KeyPress): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  const found = KEYS.find(({ keys }) => keys.includes(key));
  if (!found) return null;
  const focused = target instanceof Element ? target : null;
  if (isUsedBy(focused, 'writing') || isUsedBy(focused, 'scrolling')) return null;
  if (key === ' ') return isUsedBy(focused, 'pressing') ? null : found.command;
  const isPresenters = key.startsWith('Page') || key === '.' || key === '?';
  return !isPresenters && isUsedBy(focused, 'moving') ? null : found.command;
}
