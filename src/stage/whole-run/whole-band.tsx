/** Under the horizon of a whole run: who holds what, and what the copy is answered. */
import type { ReactNode } from 'react';
import { Cloakroom } from '#components/drawings/cloakroom.tsx';
import { Drawer } from '#components/drawings/drawer.tsx';
import { Jar } from '#components/drawings/jar.tsx';
import { Laptop } from '#components/drawings/laptop.tsx';
import { Ledger } from '#components/drawings/ledger.tsx';
import { SealedDocument } from '#components/drawings/sealed-document.tsx';
import { Server } from '#components/drawings/server.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import { Verdict } from '#components/drawings/verdict.tsx';
import { placeContentsOf, type PlaceContents } from '../place-contents.ts';
import type { Chart } from '../layout.ts';
import type { Slot } from '../places.ts';
import type { Moment } from '#model/trace/moment.ts';
import type { CopyVerdict } from './copy-verdict.ts';

export interface WholeBandProps {
  readonly chart: Chart;
  /** None: only the copy and its answer are drawn. */
  readonly words: 'none' | 'short' | 'long';
  readonly moment: Moment | undefined;
  /** Once the copy has been tried. */
  readonly verdict: CopyVerdict | undefined;
}

export function WholeBand({ chart, words, moment, verdict }: WholeBandProps) {
  const { columns, layout, mirrored, lane } = chart;
  const latest = moment?.latest[lane.id];
  const { initial } = layout.run.trace;
  const state = latest === undefined ? initial : (layout.run.states[latest] ?? initial);
  const turn = mirrored ? 'flex-row-reverse' : '';
  const held = (slot: Slot) => placeContentsOf(slot, layout, state, moment);
  if (words === 'none')
    return (
      <div className={`whole-band ${turn}`}>
        <div className="whole-loot">
          <Thing held={held('attacker')} />
        </div>
        {verdict && (
          <>
            <b className="whole-status">{verdict.status}</b>
            <p className="whole-reason">
              <span>{verdict.reason}</span> <span>{verdict.rest}</span>
            </p>
          </>
        )}
        {verdict && <Disc chart={chart} accepted={verdict.accepted} radius={12} />}
      </div>
    );
  return (
    <div className={`whole-band ${turn}`}>
      {columns.map(({ key, id, slots, className }) => {
        const [slot] = slots;
        return (
          <div key={key} className={`stage-cell ${className}`}>
            {slot && <Thing held={held(slot)} />}
            {id === 'server' && verdict ? (
              <p className="whole-reason">
                <b className="whole-status">{verdict.status}</b> <span>{verdict.reason}</span>
              </p>
            ) : (
              slot && words === 'long' && <p className="whole-caption">{captionOf(held(slot), verdict)}</p>
            )}
          </div>
        );
      })}
      {verdict && <Disc chart={chart} accepted={verdict.accepted} radius={15} />}
    </div>
  );
}

/** The verdict stands on the horizon, where the server looked at the copy. */
function Disc({
  chart,
  accepted,
  radius,
}: {
  readonly chart: Chart;
  readonly accepted: boolean;
  readonly radius: number;
}) {
  const { grid } = chart;
  return (
    <svg
      viewBox={`0 -20 ${grid.width} 40`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="whole-disc"
    >
      <g transform={`translate(${grid.x('server')} 0)`}>
        <Verdict kind={accepted ? 'pass' : 'fail'} radius={radius} />
      </g>
    </svg>
  );
}

function captionOf(held: PlaceContents, verdict: CopyVerdict | undefined): string {
  const secret = held.content === 'session-id' ? 'ticket' : held.content === 'jwt' ? 'document' : undefined;
  switch (held.slot) {
    case 'attacker':
      return secret ? `a copied ${held.content === 'jwt' ? 'token' : 'ticket'}` : 'nothing yet';
    case 'server':
      return held.content === 'jwt' ? 'keeps one key' : 'keeps nothing';
    case 'session-store':
      return secret ? 'keeps Alice’s coat' : verdict ? 'the coat is gone' : 'no coat';
    case 'refresh-token-table':
      return verdict ? 'not asked' : held.rows.some((row) => !row.struck) ? 'keeps one row' : 'no live row';
    default: {
      const place = held.slot === 'browser/cookie-jar' ? 'jar' : 'drawer';
      return `${place}: ${secret ? secret : held.slot === 'browser/cookie-jar' ? 'no ticket' : 'empty'}`;
    }
  }
}

function Thing({ held }: { readonly held: PlaceContents }) {
  const ticket = held.content === 'session-id';
  const secret = ticket ? <Ticket /> : held.content === 'jwt' ? <SealedDocument /> : null;
  const box = (view: string, children: ReactNode) => (
    <svg viewBox={view} aria-hidden="true" className="whole-thing">
      {children}
    </svg>
  );
  switch (held.slot) {
    case 'attacker':
      return box(
        '-48 -34 96 92',
        <Laptop>
          {secret && (
            <g transform={ticket ? 'translate(0 -7) rotate(-8) scale(.74)' : 'translate(0 -13) scale(.66)'}>
              {secret}
            </g>
          )}
        </Laptop>,
      );
    case 'server':
      return box('-56 -60 112 120', <Server hasKey={held.content === 'jwt'} busy={held.busy} />);
    case 'session-store':
      return box('-58 -60 116 124', <Cloakroom row={ticket ? held.number : undefined} />);
    case 'refresh-token-table':
      return box('-58 -60 116 124', <Ledger rows={held.rows} />);
    case 'browser/cookie-jar':
      return box(
        '-48 -50 96 96',
        <Jar>{secret && <g transform="translate(0 15) rotate(-7) scale(.8)">{secret}</g>}</Jar>,
      );
    default:
      return box(
        '-48 -54 96 96',
        <Drawer>{secret && <g transform="translate(0 -9) scale(.72)">{secret}</g>}</Drawer>,
      );
  }
}
