/** The run as a line to drag along: one stretch per action, ◆ where the lanes differ. */
import { memo, useMemo, useRef } from 'react';
import { headingOf } from '#model/actions/action-definitions.ts';
import type { Action } from '#model/trace/action.ts';
import type { Moment } from '#model/trace/moment.ts';
import { labelsThatFit, shareOf, stretchesOf, type Stretch } from './scrubber-layout.ts';
import './bar.css';
import { useWidth } from '#stage/use-width.ts';

export interface ScrubberProps {
  readonly moments: readonly Moment[];
  readonly actions: readonly Action[];
  readonly at: number;
  /** The words of the moment. */
  readonly sentence: string;
  readonly onGo: (at: number) => void;
}

const percent = (share: number): string => `${share * 100}%`;

export function Scrubber({ moments, actions, at, sentence, onGo }: ScrubberProps) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root, '.scrubber-track', 620);
  const stretches = useMemo(
    () => stretchesOf(moments, (action) => (actions[action] ? headingOf(actions[action]) : '')),
    [moments, actions],
  );
  const count = moments.length;
  const action = moments[at]?.action ?? 0;
  const labels = useMemo(
    () => labelsThatFit(stretches, count, width, action),
    [stretches, count, width, action],
  );
  const here = percent(shareOf(at, count));
  return (
    <div ref={root} className="scrubber">
      <div className="scrubber-track">
        <svg aria-hidden="true" overflow="visible" width="100%" height="56">
          {labels.map(({ stretch, share, anchor }) => (
            <text
              key={stretch.action}
              x={percent(share)}
              y="14"
              textAnchor={anchor}
              className={stretch.action === action ? 'fill-ink font-semibold' : 'fill-ink2'}
            >
              {stretch.name}
            </text>
          ))}
          <clipPath id="scrubber-done">
            <rect x="-12" y="0" width="12" height="56" />
            <rect y="0" width={here} height="56" />
          </clipPath>
          <g className="scrubber-ahead">
            <Line stretches={stretches} moments={moments} />
          </g>
          <g clipPath="url(#scrubber-done)" className="scrubber-done">
            <Line stretches={stretches} moments={moments} />
          </g>
          <svg x={here} overflow="visible">
            <circle cy="29" r="12" className="fill-paper stroke-ink" strokeWidth="2" />
            <text y="33.5" textAnchor="middle" className="scrubber-number fill-ink">
              {at + 1}
            </text>
          </svg>
        </svg>
      </div>
      <input
        type="range"
        aria-label="Step"
        aria-valuetext={sentence}
        min={0}
        max={Math.max(0, count - 1)}
        step={1}
        value={at}
        onChange={(event) => onGo(event.target.valueAsNumber)}
      />
    </div>
  );
}

/** Above this many moments, ticks and diamonds would run together. */
const MOST_MARKS = 160;

interface LineProps {
  readonly stretches: readonly Stretch[];
  readonly moments: readonly Moment[];
}

const Line = memo(function Line({ stretches, moments }: LineProps) {
  const count = moments.length;
  const at = (moment: number) => percent(shareOf(moment, count));
  const few = count <= MOST_MARKS;
  return (
    <>
      {stretches.map(({ action, first, last }) => (
        <line key={action} className="stretch" x1={at(first)} x2={at(last)} y1="29" y2="29" />
      ))}
      {few && moments.map(({ index }) => <line key={index} x1={at(index)} x2={at(index)} y1="25" y2="33" />)}
      {few &&
        moments
          .filter(({ differs }) => differs)
          .map(({ index }) => (
            <text key={index} x={at(index)} y="52" textAnchor="middle">
              ◆
            </text>
          ))}
    </>
  );
});
