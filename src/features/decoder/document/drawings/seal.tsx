/** The seal of the document: whole, broken, not proven, or absent; a key that came along dangles from it. */
import './seal.css';
import { shortened } from '#model/wording/shortened.ts';

export type SealState = 'whole' | 'broken' | 'unproven' | 'absent';

const TEETH = 14;

/** A scalloped rim around (0, 0). */
function rim(radius: number): string {
  const points = Array.from({ length: TEETH * 2 }, (_, index) => {
    const angle = (index * Math.PI) / TEETH;
    const reach = index % 2 === 0 ? radius * 1.13 : radius;
    return `${(reach * Math.cos(angle)).toFixed(1)} ${(reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}z`;
}

const RIM = rim(40);

interface SealProps {
  readonly state: SealState;
  /** The algorithm. */
  readonly word: string;
  /** The key that fits came with the document. */
  readonly hasOwnKey: boolean;
}

export function Seal({ state, word, hasOwnKey }: SealProps) {
  const short = shortened(word, 8);
  return (
    <svg className="seal" data-state={state} viewBox="-60 -52 120 140" aria-hidden="true">
      {state !== 'absent' && (
        <path
          className="seal-ribbon"
          d="M-20 26L-38 84l21-9 12 11 9-58zM18 26l18 56-20-7-11 12-10-58z"
          strokeLinejoin="round"
        />
      )}
      <path className="seal-rim" d={RIM} strokeLinejoin="round" />
      <circle className="seal-ring" r="26" />
      {state === 'broken' && <path className="seal-crack" d="M6-50l-9 21 13 10-15 17 12 12-11 16 8 24" />}
      <text className="seal-word" y="5" textAnchor="middle" fontSize={short.length > 6 ? 11 : 15}>
        {short}
      </text>
      {hasOwnKey && <DanglingKey />}
    </svg>
  );
}

function DanglingKey() {
  return (
    <g className="seal-key">
      <path d="M-36 12c-30-18-34 34-62 14" className="fill-none stroke-ink" strokeWidth="1.5" />
      <g transform="translate(-104 34) rotate(24)" className="fill-none stroke-ink" strokeWidth="5">
        <circle r="14" className="fill-now" />
        <path d="M0 14V66M0 62H13M0 50H10" strokeLinecap="square" />
        <circle cy="-8" r="2.6" strokeWidth="2.4" />
      </g>
    </g>
  );
}
