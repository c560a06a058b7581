/** A text to be copied by hand, selected already, where the clipboard is forbidden. */

interface CopyByHandProps {
  /** What would have been copied. */
  readonly name: string;
  readonly text: string;
  readonly onLeave: () => void;
}

export function CopyByHand({ name, text, onLeave }: CopyByHandProps) {
  return (
    <input
      ref={(field) => field?.focus()}
      readOnly
      aria-label={`${name}: copying is not allowed here, copy this by hand`}
      className="w-56 rounded border border-line bg-now px-2 py-1 font-mono text-sm"
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={onLeave}
    />
  );
}
