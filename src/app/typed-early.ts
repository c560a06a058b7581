/** What somebody typed or pasted before the script of the page had come: it is kept, and told to the page when it listens. */

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what stands in the fields under `root` from now on, as far as it is not what the build wrote.
 * Returns the function that gives it back: each field has its text again, and an `input` event says so.
 */
export function keepTypedEarly(root: HTMLElement): () => void {
  const kept = new Map<Field, string>();
  const keep = (field: Field) => kept.set(field, field.value);
  for (const field of root.querySelectorAll<Field>('input, textarea'))
    if (field.value !== field.defaultValue) keep(field);
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) keep(target);
  };
  root.addEventListener('input', onInput, true);
  return () => {
    root.removeEventListener('input', onInput, true);
    for (const [field, text] of kept) giveBack(field, text);
    kept.clear();
  };
}

/**
 * React remembers the value of a field to tell whether it changed, and may have taken the early text for its own.
 * So it sees another value first; the setter of the browser then goes past that memory.
 */
function giveBack(field: Field, text: string): void {
  if (!field.isConnected) return;
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  field.value = text === '' ? ' ' : '';
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
