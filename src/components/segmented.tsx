/** A few choices of which one is taken, as one control: native radio buttons in a row. */
import { useId } from 'react';
import './segmented.css';

export interface SegmentedProps<Value extends string> {
  /** Accessible name of the group. */
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Segmented<Value extends string>({ name, options, value, onChange }: SegmentedProps<Value>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={name} className="segmented">
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={group}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onClick={(event) => {
              // A pointer leaves no focus behind, so that the arrow keys stay the page's.
              if (event.detail > 0) event.currentTarget.blur();
            }}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </div>
  );
}
