/** All steps in words: a sheet at the side, and without script the whole run as text. */
import { memo, useEffect, useRef } from 'react';
import { headingOf } from '#model/actions/action-definitions.ts';
import type { Action } from '#model/trace/action.ts';
import type { Moment } from '#model/trace/moment.ts';
import { CaptionWords } from './caption-words.tsx';
import type { Caption } from './captions.ts';
import { stretchesOf, type Stretch } from './scrubber-layout.ts';
import { SheetHead } from './sheet-head.tsx';

export interface StepSheetProps {
  readonly moments: readonly Moment[];
  readonly actions: readonly Action[];
  readonly captions: readonly (readonly Caption[])[];
  readonly at: number;
}

/** Share of the window from which a sheet counts as covering it. */
const COVERING = 0.6;

export function StepSheet({ at, ...list }: StepSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const chosen = useRef(at);

  // The mark moves by hand, after every change: a run may have thousands of steps, and one of them changes.
  useEffect(() => {
    const item = sheet.current?.querySelector('ol')?.children[at]?.querySelector('a');
    item?.setAttribute('aria-current', 'step');
    if (opened.current) item?.scrollIntoView({ block: 'nearest' });
    return () => item?.removeAttribute('aria-current');
  });

  const toggle = (isOpen: boolean) => {
    opened.current = isOpen;
    if (isOpen) sheet.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  };

  // Where the sheet covers the stage, a step that was chosen wants to be seen.
  useEffect(() => {
    const panel = sheet.current;
    // Asking for its width costs a layout, so it is asked only of an open sheet.
    if (panel && opened.current && chosen.current !== at && panel.clientWidth > innerWidth * COVERING)
      panel.hidePopover();
    chosen.current = at;
  }, [at]);

  return (
    <div
      ref={sheet}
      id="steps"
      popover="auto"
      className="sheet-panel step-sheet"
      onToggle={(event) => toggle(event.newState === 'open')}
    >
      <SheetHead id="steps" name="Steps" />
      <StepList {...list} />
    </div>
  );
}

/** From so many steps on, those out of sight are not laid out. */
const MANY = 300;

const StepList = memo(function StepList({ moments, actions, captions }: Omit<StepSheetProps, 'at'>) {
  const stretches = stretchesOf(moments, (action) => (actions[action] ? headingOf(actions[action]) : ''));
  return (
    <ol aria-label="Steps" data-long={moments.length > MANY || undefined}>
      {stretches.map((stretch) => (
        <ActionSteps key={stretch.action} stretch={stretch} moments={moments} captions={captions} />
      ))}
    </ol>
  );
});

interface ActionStepsProps extends Pick<StepSheetProps, 'moments' | 'captions'> {
  readonly stretch: Stretch;
}

function ActionSteps({ stretch: { name, first, last }, moments, captions }: ActionStepsProps) {
  return moments.slice(first, last + 1).map((moment) => (
    <li key={moment.name}>
      {moment.index === first && <b className="step-action">{name}</b>}
      <a href={`#${moment.name}`}>
        <span className="step-number">{moment.index + 1}</span>
        <span>
          <CaptionWords captions={captions[moment.index] ?? []} />
          {moment.differs && (
            <>
              <span aria-hidden="true"> ◆</span>
              <span className="sr-only"> The lanes differ here.</span>
            </>
          )}
        </span>
      </a>
    </li>
  ));
}
