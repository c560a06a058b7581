/** Tabs of which none need be open: pressing the open one closes it. */
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

export interface TabsProps<Value extends string> {
  /** Accessible name of the row. */
  readonly name: string;
  readonly tabs: readonly Tab<Value>[];
  readonly open: Value | null;
  readonly onOpen: (value: Value | null) => void;
  /** What the open tab shows. */
  readonly children: ReactNode;
}

export function Tabs<Value extends string>({ name, tabs, open, onOpen, children }: TabsProps<Value>) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, from: number) => {
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const buttons = row.current?.querySelectorAll<HTMLElement>('[role="tab"]');
    buttons?.[(to + tabs.length) % tabs.length]?.focus();
  };
  // Of the row one tab is reached with the Tab key, the others from it with the arrows.
  const entrance = Math.max(
    0,
    tabs.findIndex(({ value }) => value === open),
  );
  return (
    <>
      <div ref={row} role="tablist" aria-label={name} className="tabs">
        {tabs.map((tab, index) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`tab-${tab.value}`}
            aria-selected={tab.value === open}
            aria-controls={tab.value === open ? `panel-${tab.value}` : undefined}
            tabIndex={index === entrance ? 0 : -1}
            onClick={(event) => {
              // A pointer leaves no focus behind, so that the arrow keys stay the page's.
              if (event.detail > 0) event.currentTarget.blur();
              onOpen(tab.value === open ? null : tab.value);
            }}
            onKeyDown={(event) => move(event, index)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {open !== null && (
        <div role="tabpanel" id={`panel-${open}`} aria-labelledby={`tab-${open}`}>
          {children}
        </div>
      )}
    </>
  );
}
