import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Cloakroom } from '#components/drawings/cloakroom.tsx';
import { Coat } from '#components/drawings/coat.tsx';
import { Drawer } from '#components/drawings/drawer.tsx';
import { Envelope } from '#components/drawings/envelope.tsx';
import { Key } from '#components/drawings/key.tsx';
import { Ledger } from '#components/drawings/ledger.tsx';
import { Server } from '#components/drawings/server.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import { Verdict } from '#components/drawings/verdict.tsx';

const draw = (drawing: React.JSX.Element) => render(<svg>{drawing}</svg>).container.innerHTML;
const inside = (drawing: React.JSX.Element) => draw(drawing).replace(/^<svg>|<\/svg>$/g, '');

test('a ticket shows its number, and a copy on a small screen shows none', () => {
  expect(draw(<Ticket number="aYln" />)).toContain('aYln');
  expect(draw(<Ticket />)).not.toContain('<text');
});

test('the server has the key in its cabinet, or an empty hook', () => {
  expect(draw(<Server hasKey />)).toContain(inside(<Key />));
  expect(draw(<Server hasKey={false} />)).not.toContain(inside(<Key />));
});

test('the coat hangs in the cloakroom only while a row knows somebody', () => {
  const coat = inside(<Coat />);
  expect(draw(<Cloakroom row="9f2c… u_42" />)).toContain(coat);
  expect(draw(<Cloakroom row="9f2c…" anonymous />)).not.toContain(coat);
  expect(draw(<Cloakroom />)).not.toContain(coat);
});

test('a drawer stands open when it holds something', () => {
  expect(draw(<Drawer />)).not.toBe(draw(<Drawer>x</Drawer>));
});

test('an envelope has its label on the front, over what it carries', () => {
  const html = draw(
    <Envelope label="GET /me">
      <circle className="cargo" />
    </Envelope>,
  );
  expect(html.indexOf('cargo')).toBeLessThan(html.indexOf('GET /me'));
});

test('a ledger shows its last five rows and strikes what is over', () => {
  const rows = Array.from({ length: 7 }, (_, i) => ({ text: `f${i}`, struck: i === 6 }));
  const { container } = render(
    <svg>
      <Ledger rows={rows} />
    </svg>,
  );
  expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
    'f2',
    'f3',
    'f4',
    'f5',
    'f6',
  ]);
  const struck = draw(<Ledger rows={rows} />);
  expect(struck).not.toBe(draw(<Ledger rows={rows.map(({ text }) => ({ text }))} />));
});

test('the three verdicts differ in shape, not in hue', () => {
  const shapes = (['pass', 'fail', 'unchecked'] as const).map((kind) => draw(<Verdict kind={kind} />));
  expect(new Set(shapes).size).toBe(3);
  for (const html of shapes) expect(html).not.toMatch(/rose|teal|amber|violet|red|green/);
});
