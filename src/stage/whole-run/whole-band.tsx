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
import { placesOfKind, type PlaceId, type PlaceKind } from '#model/trace/place.ts';
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
  const held = (slot: PlaceId) => placeContentsOf(slot, layout, state, moment);
  if (words === 'none')
    return (
      <div className={`whole-band ${turn}`}>
        <div className="whole-loot">
          {placesOfKind(layout.run.trace.places, 'attacker').map(({ id }) => (
            <Thing key={id} held={held(id)} />
          ))}
        </div>
        {verdict && (
          <>
            <b className="whole-status">{verdict.status}</b>
            <p className="whole-reason">
              <span>{verdict.reason}</span> <span>{verdict.rest}</span>
            </p>
          </>
        )}
        {verdict && <Disc chart={chart} verdict={verdict} radius={12} />}
      </div>
    );
  return (
    <div className={`whole-band ${turn}`}>
      {columns.map(({ key, kind, slots, className }) => {
        const [slot] = slots;
        return (
          <div key={key} className={`stage-cell ${className}`}>
            {slot && <Thing held={held(slot)} />}
            {kind === 'server' && verdict ? (
              <p className="whole-reason">
                <b className="whole-status">{verdict.status}</b> <span>{verdict.reason}</span>
              </p>
            ) : (
              slot && words === 'long' && <p className="whole-caption">{captionOf(held(slot), verdict)}</p>
            )}
          </div>
        );
      })}
      {verdict && <Disc chart={chart} verdict={verdict} radius={15} />}
    </div>
  );
}

/** The verdict stands on the horizon, where the server looked at the copy. */
function Disc({
  chart,
  verdict: { accepted, server },
  radius,
}: {
  readonly chart: Chart;
  readonly verdict: CopyVerdict;
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
      <g transform={`translate(${grid.x(server)} 0)`}>
        <Verdict kind={accepted ? 'pass' : 'fail'} radius={radius} />
      </g>
    </svg>
  );
}

const secretIn = ({ content }: PlaceContents): 'ticket' | 'document' | null =>
  content === 'session-id' ? 'ticket' : content === 'jwt' ? 'document' : null;

type Caption = (held: PlaceContents, verdict: CopyVerdict | undefined) => string;

const drawer: Caption = (held) => `drawer: ${secretIn(held) ?? 'empty'}`;

const CAPTIONS = {
  attacker: (held) => {
    const secret = secretIn(held);
    return secret ? `a copied ${secret === 'document' ? 'token' : 'ticket'}` : 'nothing yet';
  },
  server: ({ content }) => (content === 'jwt' ? 'keeps one key' : 'keeps nothing'),
  'session-store': (held, verdict) =>
    secretIn(held) ? 'keeps Alice’s coat' : verdict ? 'the coat is gone' : 'no coat',
  'refresh-token-table': ({ rows }, verdict) =>
    verdict ? 'not asked' : rows.some((row) => !row.struck) ? 'keeps one row' : 'no live row',
  'cookie-jar': (held) => `jar: ${secretIn(held) ?? 'no ticket'}`,
  'local-storage': drawer,
  'page-memory': drawer,
  'user-agent': () => '',
  page: () => '',
  'signing-keys': () => '',
  'user-table': () => '',
  balancer: () => '',
} satisfies Record<PlaceKind, Caption>;

const captionOf: Caption = (held, verdict) => CAPTIONS[held.kind](held, verdict);

const Thing = ({ held }: { readonly held: PlaceContents }) => THINGS[held.kind](held);

const box = (view: string, children: ReactNode) => (
  <svg viewBox={view} aria-hidden="true" className="whole-thing">
    {children}
  </svg>
);

/** Its credential, drawn: a ticket lies as `ticket` says, a document as `document`. */
function secretOf(held: PlaceContents, ticket: string, document = ticket): ReactNode {
  const secret = secretIn(held);
  if (!secret) return null;
  return secret === 'ticket' ? (
    <g transform={ticket}>
      <Ticket />
    </g>
  ) : (
    <g transform={document}>
      <SealedDocument />
    </g>
  );
}

const drawerThing = (held: PlaceContents) =>
  box('-48 -54 96 96', <Drawer>{secretOf(held, 'translate(0 -9) scale(.72)')}</Drawer>);
const serverThing = ({ content, busy }: PlaceContents) =>
  box('-56 -60 112 120', <Server hasKey={content === 'jwt'} busy={busy} />);

const THINGS = {
  attacker: (held) =>
    box(
      '-48 -34 96 92',
      <Laptop>
        {secretOf(held, 'translate(0 -7) rotate(-8) scale(.74)', 'translate(0 -13) scale(.66)')}
      </Laptop>,
    ),
  server: serverThing,
  balancer: serverThing,
  'session-store': (held) =>
    box('-58 -60 116 124', <Cloakroom row={held.content === 'session-id' ? held.number : undefined} />),
  'refresh-token-table': ({ rows }) => box('-58 -60 116 124', <Ledger rows={rows} />),
  'cookie-jar': (held) =>
    box('-48 -50 96 96', <Jar>{secretOf(held, 'translate(0 15) rotate(-7) scale(.8)')}</Jar>),
  'local-storage': drawerThing,
  'page-memory': drawerThing,
  'user-agent': () => null,
  page: () => null,
  'signing-keys': () => null,
  'user-table': () => null,
} satisfies Record<PlaceKind, (held: PlaceContents) => ReactNode>;
