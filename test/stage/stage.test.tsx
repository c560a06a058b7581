import { act, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stage, type StageProps } from '#stage/stage.tsx';
import { momentNamed, momentsOf } from '#model/trace/moment.ts';
import { usualPair } from '../usual-pair.ts';
import { sampleOf, type Sample } from './sample-runs.ts';

let login: Sample;
let replay: Sample;
beforeAll(async () => {
  login = await sampleOf('login');
  replay = await sampleOf('replay');
});

const propsOf = ({ runs, moments }: Sample, name: string, more: Partial<StageProps> = {}): StageProps => ({
  runs,
  moments,
  at: momentNamed(moments, name)?.index ?? -1,
  folded: false,
  motion: 'discrete',
  mirrored: true,
  speed: 1,
  ...more,
});

const region = (lane: 'Session' | 'JWT', name: string) =>
  within(screen.getByRole('region', { name: lane })).getByRole('group', { name });

describe('side by side', () => {
  test('each lane is a region with its own places', () => {
    render(<Stage {...propsOf(login, 'log-in.cookie-stored')} />);
    for (const name of ['Browser', 'Server', 'Session store']) expect(region('Session', name)).toBeVisible();
    for (const name of ['Browser', 'Server', 'Refresh tokens']) expect(region('JWT', name)).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'JWT' })).queryByRole('group', { name: 'Session store' }),
    ).toBeNull();
  });

  test('each place says what it holds now', () => {
    render(<Stage {...propsOf(login, 'open-profile.request-sent')} />);
    expect(region('Session', 'Browser')).toHaveTextContent(/cookie jar 1 ticket/);
    expect(region('Session', 'Session store')).toHaveTextContent(/keeps Alice’s coat/);
    expect(region('Session', 'Server')).toHaveTextContent(/keeps nothing/);
    expect(region('JWT', 'Browser')).toHaveTextContent(/localStorage 2 tokens/);
    expect(region('JWT', 'Server')).toHaveTextContent(/keeps one key/);
  });

  test('the line that carries the credential is printed with its bytes', () => {
    render(<Stage {...propsOf(login, 'open-profile.request-sent')} />);
    expect(screen.getByText('43 bytes')).toBeVisible();
    expect(screen.getByText('338 bytes')).toBeVisible();
  });

  test('after log-out the places are empty, and the attacker still holds a copy', () => {
    render(<Stage {...propsOf(replay, 'log-out.storage-cleared')} />);
    expect(region('Session', 'Session store')).toHaveTextContent(/keeps nothing/);
    expect(region('JWT', 'Browser')).toHaveTextContent(/localStorage empty/);
    expect(region('JWT', 'Attacker')).toHaveTextContent(/holds a copy/);
  });

  test('the attacker is left out of a run without one', () => {
    render(<Stage {...propsOf(login, 'log-in.cookie-stored')} />);
    expect(screen.queryByRole('group', { name: 'Attacker' })).toBeNull();
  });

  test('each chart is an image that says what it is', () => {
    render(<Stage {...propsOf(login, 'log-in.cookie-stored')} />);
    expect(
      screen.getByRole('img', { name: /^Session: chart of the run up to step 13 of 64, Log in/ }),
    ).toBeVisible();
    expect(screen.getByRole('img', { name: /^JWT: chart/ })).toBeVisible();
  });

  test('the difference between the lanes is named', () => {
    render(<Stage {...propsOf(login, 'open-profile.request-sent')} />);
    expect(screen.getByText('◆ who attaches')).toBeVisible();
  });
});

describe('one lane', () => {
  test('stands alone, without a region around it', () => {
    const { jwt } = usualPair(login.runs);
    render(<Stage {...propsOf({ runs: [jwt], moments: momentsOf([jwt]) }, 'log-in.storage-written')} />);
    expect(screen.getByRole('region', { name: 'Refresh tokens' })).toHaveTextContent(/keeps one row/);
    expect(screen.queryByRole('region', { name: 'JWT' })).toBeNull();
  });
});

test('a step that does not exist shows the last one', () => {
  render(<Stage {...propsOf(login, 'log-in.cookie-stored', { at: 9999 })} />);
  expect(screen.getByText('step 64 of 64')).toBeVisible();
});

test('before the first step everything is empty', () => {
  render(<Stage {...propsOf(login, 'none')} />);
  expect(region('Session', 'Browser')).toHaveTextContent(/cookie jar empty/);
});

test('no element has a style attribute, which the policy of the site forbids', () => {
  const { container } = render(<Stage {...propsOf(replay, 'replay.response-sent')} />);
  expect(container.querySelector('[style]')).toBeNull();
});

describe('motion', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const pass = (milliseconds: number) => {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  };
  const paper = () => document.querySelector('.stage-window-of-time svg svg > g')?.getAttribute('transform');
  const envelope = (lane: string) =>
    within(screen.getByRole('region', { name: lane })).queryAllByText(/^(GET|POST|\d{3})/).length;

  test('discrete: the next step is there at once, and says so', () => {
    const onLanded = vi.fn<() => void>();
    const props = propsOf(login, 'log-in.password-hashed', { onLanded });
    const { rerender } = render(<Stage {...props} />);
    onLanded.mockClear();
    rerender(<Stage {...props} at={props.at + 1} />);
    expect(onLanded).toHaveBeenCalledTimes(1);
    expect(region('Session', 'Session store')).toHaveTextContent(/Alice’s coat/);
  });

  test('animated: a step is shown when it has landed, not before', () => {
    const onLanded = vi.fn<() => void>();
    const props = propsOf(login, 'log-in.password-hashed', { motion: 'animated', onLanded });
    const { rerender } = render(<Stage {...props} />);
    onLanded.mockClear();
    const before = paper();
    rerender(<Stage {...props} at={props.at + 1} />);
    expect(region('Session', 'Session store')).toHaveTextContent(/a form’s row/);
    pass(300);
    expect(paper()).not.toBe(before);
    expect(onLanded).not.toHaveBeenCalled();
    pass(2000);
    expect(onLanded).toHaveBeenCalledTimes(1);
    expect(region('Session', 'Session store')).toHaveTextContent(/Alice’s coat/);
  });

  test('a step in mid-flight lands at once when the next one comes', () => {
    const props = propsOf(login, 'log-in.password-hashed', { motion: 'animated' });
    const { rerender } = render(<Stage {...props} />);
    rerender(<Stage {...props} at={props.at + 1} />);
    pass(100);
    rerender(<Stage {...props} at={props.at + 2} />);
    expect(region('Session', 'Session store')).toHaveTextContent(/Alice’s coat/);
    pass(2000);
    expect(screen.getByText(`step ${props.at + 3} of 64`)).toBeVisible();
  });

  test('a jump and a step back are cuts', () => {
    const onLanded = vi.fn<() => void>();
    const props = propsOf(login, 'open-profile.request-sent', { motion: 'animated', onLanded });
    const { rerender } = render(<Stage {...props} />);
    for (const at of [props.at - 1, 3, 40]) {
      onLanded.mockClear();
      rerender(<Stage {...props} at={at} />);
      expect(onLanded).toHaveBeenCalledTimes(1);
      expect(screen.getByText(`step ${at + 1} of 64`)).toBeVisible();
    }
  });

  test('a picture can be held at any share of a step', () => {
    const props = propsOf(login, 'open-profile.request-sent');
    const { rerender } = render(<Stage {...props} hold={0} />);
    const start = paper();
    rerender(<Stage {...props} hold={0.6} />);
    const middle = paper();
    rerender(<Stage {...props} hold={1} />);
    expect(new Set([start, middle, paper()]).size).toBe(3);
    expect(envelope('Session')).toBeGreaterThan(0);
  });
});
