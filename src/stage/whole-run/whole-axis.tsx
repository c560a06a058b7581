/** The clock between the two charts of a whole run: the actions, each with its second. */
import { NowTag } from '../axis.tsx';
import { shortClockText } from '#model/wording/clock-text.ts';
import type { DrawingCommon } from '../use-drawing.ts';
import { REACH } from '../heights.ts';

export interface WholeAxisProps extends DrawingCommon {
  readonly width: number;
  readonly small: boolean;
  readonly depth: number;
}

export function WholeAxis({ rows, at, landed, elements, frame, width, small, depth }: WholeAxisProps) {
  const now = rows[landed];
  return (
    <div className="whole-axis" aria-hidden="true">
      <div className="whole-heads" />
      <div className="stage-chart">
        <div className="stage-window-of-time">
          <svg
            viewBox={`0 ${-REACH} ${width} ${REACH + depth}`}
            preserveAspectRatio="none"
            className="stage-svg"
          >
            {!small && (
              <>
                <rect y={-REACH} width={width} height={REACH} className="fill-paper" />
                <path d={`M.5 ${-REACH}V0M${width - 0.5} ${-REACH}V0`} className="stroke-rule" />
              </>
            )}
            <svg y={-REACH} width={width} height={REACH} viewBox={`0 ${-REACH} ${width} ${REACH}`}>
              <g ref={elements.ref('paper')} {...frame['paper']}>
                {rows
                  .filter((row) => row.heading && row.moment.index <= at)
                  .map((row) => (
                    <g key={row.moment.index}>
                      {small && <path d={`M0 ${row.rule}H${width}`} className="stroke-rule" />}
                      <text
                        x={width / 2}
                        y={row.rule + (small ? 16 : 18)}
                        fontSize={small ? 13 : 15}
                        fontWeight="600"
                        textAnchor="middle"
                        className="stage-halo-none fill-ink"
                      >
                        {row.title}
                      </text>
                      {!small && (
                        <text
                          x={width / 2}
                          y={row.rule + 34}
                          fontSize="13"
                          textAnchor="middle"
                          className="fill-ink2 font-mono"
                        >
                          {shortClockText(row.begins)}
                        </text>
                      )}
                    </g>
                  ))}
              </g>
            </svg>
            <path d={`M0 0H${width}`} strokeWidth="2" className="stroke-ink" />
            <g transform={small ? `translate(${(width - 46) / 2} 0)` : undefined}>
              <NowTag width={small ? 52 : width} small={small} time={now ? shortClockText(now.ends) : ''} />
            </g>
          </svg>
        </div>
      </div>
    </div>
  );
}
