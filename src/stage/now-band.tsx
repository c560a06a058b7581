/** The present: each actor stands under its rail with what it holds now. */
import type { ReactNode } from 'react';
import { Cloakroom } from '#components/drawings/cloakroom.tsx';
import { Drawer } from '#components/drawings/drawer.tsx';
import { Jar } from '#components/drawings/jar.tsx';
import { Laptop } from '#components/drawings/laptop.tsx';
import { Ledger } from '#components/drawings/ledger.tsx';
import { ScriptCard } from '#components/drawings/script-card.tsx';
import { SealedDocument } from '#components/drawings/sealed-document.tsx';
import { Server } from '#components/drawings/server.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import type { PlaceId, PlaceKind } from '#model/trace/place.ts';
import type { Column, Grid } from './columns.ts';
import { ROOMY } from './densities.ts';
import type { HeaderLine } from './header-line.ts';
import type { PlaceContents } from './place-contents.ts';
import { monoWidth } from './text-width.ts';

export interface NowBandProps {
  readonly columns: readonly Column[];
  readonly grid: Grid;
  readonly holding: (slot: PlaceId) => PlaceContents;
  /** The page the browser shows. */
  readonly page: string;
  /** The credential's line of the message under way; null: it carries none. */
  readonly line: HeaderLine | null | undefined;
  /** No other lane is shown. */
  readonly alone: boolean;
}

/** Places in the browser that stand closer than this, pixels, have short names. */
const TIGHT = 84;

export function NowBand({ columns, grid, holding, page, line, alone }: NowBandProps) {
  const roomy = grid.density === ROOMY;
  const mirrored = grid.side === -1;
  // Two lanes have two browsers: there the lane is the landmark.
  const role = alone ? undefined : 'group';
  return (
    <div className={`stage-band ${mirrored ? 'flex-row-reverse' : ''}`}>
      {columns.map(({ key, kind, slots, className }) => {
        const [slot] = slots;
        const cell = `stage-cell ${className}`;
        if (kind === 'browser') {
          const [left, right] = grid.edges[key] ?? [0, 0];
          const tight = !roomy || (right - left) / slots.length < TIGHT;
          return (
            <section key={key} role={role} aria-label="Browser" className={cell}>
              <div className="stage-window">
                <p className="stage-title">
                  <WindowDots />
                  <span>{titleOf(page, right - left, slots.length)}</span>
                </p>
                <div className={`stage-slots ${mirrored ? 'flex-row-reverse' : ''}`}>
                  {slots.map((place) => (
                    <BrowserSlot key={place} holding={holding(place)} roomy={roomy} tight={tight} />
                  ))}
                </div>
              </div>
            </section>
          );
        }
        if (kind === 'wire')
          return (
            <div key={key} className={cell}>
              {roomy && <WireText line={line} />}
            </div>
          );
        if (!slot) return <div key={key} className={cell} />;
        const held = holding(slot);
        return (
          <section key={key} role={role} aria-label={held.name} className={cell}>
            <Machine held={held} roomy={roomy} />
            <p className="stage-caption">
              {held.caption[0].long}{' '}
              <b className={TONES[held.tone]}>{roomy ? held.caption[1].long : held.caption[1].brief}</b>
            </p>
          </section>
        );
      })}
    </div>
  );
}

/** As much of the address as a window of this width can show: all of it, or its host, or its path. */
function titleOf(page: string, width: number, places: number): string {
  if (monoWidth(page, 13) + 56 <= width) return page;
  return places > 1 && width > 110 ? page.replace(/\/.*/, '') : page.replace(/^[^/]*/, '');
}

const TONES = { session: 'text-amber', key: 'text-teal', faint: 'font-normal', plain: '' } as const;

interface MachineProps {
  readonly held: PlaceContents;
  readonly roomy: boolean;
}

const Machine = ({ held, roomy }: MachineProps) => MACHINES[held.kind](held, roomy);

const box = (half: number, children: ReactNode) => (
  <svg viewBox={`${-half} -62 ${half * 2} 124`} aria-hidden="true" className="stage-machine">
    {children}
  </svg>
);

const serverBox = (held: PlaceContents, roomy: boolean) => {
  const width = roomy ? 92 : 68;
  return box(width / 2 + 6, <Server width={width} hasKey={held.content === 'jwt'} busy={held.busy} />);
};

const storeWidth = (roomy: boolean): number => (roomy ? 98 : 74);

/** What a place is drawn as where it stands by itself; what rests in a browser or in a server has no drawing here. */
const MACHINES = {
  server: serverBox,
  balancer: serverBox,
  'session-store': (held, roomy) => {
    const width = storeWidth(roomy);
    const named = roomy && held.subject ? `${held.number} ${held.subject}` : held.number;
    return box(
      width / 2 + 6,
      <Cloakroom
        width={width}
        row={held.content === 'none' ? undefined : named}
        anonymous={held.content === 'other'}
      />,
    );
  },
  'refresh-token-table': (held, roomy) => {
    const width = storeWidth(roomy);
    const rows = roomy ? held.rows : held.rows.map((row) => ({ ...row, text: row.text.split(' ')[0] ?? '' }));
    return box(width / 2 + 6, <Ledger width={width} rows={rows} />);
  },
  attacker: (held) =>
    box(
      48,
      <g transform="translate(0 -26)">
        <Laptop>
          {held.content !== 'none' && (
            <g transform="translate(0 -10)">
              <Secret held={{ ...held, number: '' }} scale={0.66} />
            </g>
          )}
        </Laptop>
      </g>,
    ),
  'user-agent': () => null,
  page: () => null,
  'cookie-jar': () => null,
  'local-storage': () => null,
  'page-memory': () => null,
  'signing-keys': () => null,
  'user-table': () => null,
} satisfies Record<PlaceKind, (held: PlaceContents, roomy: boolean) => ReactNode>;

interface BrowserSlotProps {
  readonly holding: PlaceContents;
  readonly roomy: boolean;
  readonly tight: boolean;
}

function BrowserSlot({ holding, roomy, tight }: BrowserSlotProps) {
  const full = holding.content !== 'none';
  return (
    <div className="stage-slot">
      <svg viewBox="-41 -46 82 92" aria-hidden="true">
        {holding.kind === 'cookie-jar' ? (
          <Jar>
            {full && (
              <g transform={holding.content === 'jwt' ? 'translate(0 2)' : 'translate(0 15) rotate(-7)'}>
                <Secret
                  held={roomy ? holding : { ...holding, number: '' }}
                  scale={holding.content === 'jwt' ? 0.7 : 0.8}
                />
              </g>
            )}
          </Jar>
        ) : holding.kind === 'page-memory' ? (
          <ScriptCard>
            {full && (
              <g transform="translate(0 4)">
                <Secret held={holding} scale={0.7} />
              </g>
            )}
          </ScriptCard>
        ) : (
          <Drawer>
            {full && (
              <g transform="translate(0 -9)">
                <Secret held={holding} scale={0.72} />
              </g>
            )}
          </Drawer>
        )}
      </svg>
      <p className="stage-caption">
        <span className={full ? 'font-semibold' : 'text-ink2'}>
          {tight ? holding.caption[0].brief : holding.caption[0].long}
        </span>{' '}
        <span className={holding.content === 'session-id' ? 'font-semibold text-amber' : 'text-ink2'}>
          {tight ? holding.caption[1].brief : holding.caption[1].long}
        </span>
      </p>
    </div>
  );
}

function Secret({ held, scale }: { readonly held: PlaceContents; readonly scale: number }) {
  if (held.content === 'jwt')
    return (
      <g transform={`scale(${scale})`}>
        <SealedDocument />
      </g>
    );
  if (held.content === 'session-id')
    return (
      <g transform={`scale(${scale})`}>
        <Ticket number={held.number} />
      </g>
    );
  return (
    <path d="M-17-10h34v20h-34zM-12-3h24M-12 3h15" strokeWidth="1.2" className="fill-metal stroke-ink2" />
  );
}

function WireText({ line }: { readonly line: HeaderLine | null | undefined }) {
  if (line === undefined) return null;
  if (!line) return <p className="stage-wire text-ink2">no credential</p>;
  const tone = line.kind === 'session-id' ? 'text-amber' : '';
  return (
    <p className="stage-wire">
      <span className={`font-mono ${tone}`}>{line.name}</span>
      <span className={`font-mono ${tone}`}>
        <span className="stage-lead">{line.lead}</span>
        <span className={line.kind === 'jwt' ? 'text-rose' : ''}>{line.secret}</span>
      </span>
      <b>{line.octets} bytes</b>
    </p>
  );
}

function WindowDots() {
  return (
    <svg viewBox="0 0 26 8" width="26" height="8" aria-hidden="true">
      {[4, 13, 22].map((x) => (
        <circle key={x} cx={x} cy="4" r="2.6" fill="none" strokeWidth="1.1" className="stroke-ink" />
      ))}
    </svg>
  );
}
