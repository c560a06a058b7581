import { beforeAll, describe, expect, test } from 'vitest';
import { readAddress } from '#features/simulator/address.ts';
import { BOTH, type Mode } from '#model/lane.ts';
import {
  momentsIn,
  openPlayback,
  playbackReducer,
  type Playback,
  type PlaybackAction,
} from '#features/simulator/playback.ts';
import { emptyRun, momentsOfMode, type Run } from '#features/simulator/runs.ts';
import { theRun } from './scenario-runs.ts';
import { theScenario } from '../../scenarios.ts';

const login = theScenario('login');
const runs: { own?: Run; wrongPassword?: Run } = {};
beforeAll(async () => {
  runs.own = await theRun('login');
  runs.wrongPassword = await theRun('login', { password: 'wrong' });
});

const own = (): Run => runs.own ?? emptyRun(login);
const wrongPassword = (): Run => runs.wrongPassword ?? emptyRun(login);

const after = (state: Playback, ...actions: readonly PlaybackAction[]): Playback =>
  actions.reduce(playbackReducer, state);
const open = (run: Run = own()) => openPlayback(login, run);
const addressed = (state: Playback, address: string) => {
  const { search, hash } = new URL(address, 'https://site.example');
  return after(state, { type: 'address-read', reading: readAddress(search, hash, login) });
};
const nameAt = (state: Playback) => momentsIn(state)[state.at]?.name;
const next = { type: 'next' } as const;

describe('stepping', () => {
  test('goes to each moment and stays within the run', () => {
    const state = open();
    expect(after(state, { type: 'previous' }).at).toBe(0);
    expect(after(state, next, next).at).toBe(2);
    const last = after(state, { type: 'last' });
    expect(last.at).toBe(momentsIn(state).length - 1);
    expect(after(last, next).at).toBe(last.at);
    expect(after(last, { type: 'first' }).at).toBe(0);
    expect(after(last, { type: 'went-to', at: 1e9 }).at).toBe(last.at);
  });

  test('back and jumps are shown without movement, a step forward with it', () => {
    expect(after(open(), next).jumped).toBe(false);
    expect(after(open(), next, { type: 'previous' }).jumped).toBe(true);
    expect(after(open(), { type: 'went-to', at: 7 }).jumped).toBe(true);
  });
});

describe('playing', () => {
  test('starts only when it is asked to, and goes on while the moment is the one that stood', () => {
    expect(open().playing).toBe(false);
    const playing = after(open(), { type: 'played' });
    expect(playing).toMatchObject({ playing: true, at: 1 });
    expect(after(playing, { type: 'time-passed', at: 1 }).at).toBe(2);
    expect(after(playing, { type: 'time-passed', at: 0 }).at).toBe(1);
    expect(after(playing, { type: 'paused' }, { type: 'time-passed', at: 1 }).at).toBe(1);
  });

  test('ends at the last moment, and from there begins anew', () => {
    const last = after(open(), { type: 'last' });
    const ended = after({ ...last, playing: true }, { type: 'time-passed', at: last.at });
    expect(ended).toMatchObject({ playing: false, at: last.at });
    expect(after(ended, { type: 'played' })).toMatchObject({ playing: true, at: 0 });
  });
});

describe('a prediction', () => {
  const [prediction] = login.predictions;
  const before = () => addressed(open(), '?mode=both#wait.clock-advanced');

  test('stops a step forward before its action', () => {
    const asked = after(before(), next);
    expect(asked).toMatchObject({ question: prediction?.id, at: before().at });
    expect(after(asked, next)).toMatchObject({ question: prediction?.id, at: before().at });
  });

  test('once answered lets the run go on, and is not asked again', () => {
    const answered = after(before(), next, { type: 'answered', option: 2 });
    expect(answered).toMatchObject({ question: null, at: before().at + 1 });
    expect(answered.answers).toEqual({ [prediction?.id ?? '']: 2 });
    expect(after(answered, { type: 'previous' }, next).question).toBeNull();
  });

  test('may be skipped', () => {
    const skipped = after(before(), next, { type: 'answered', option: null });
    expect(skipped).toMatchObject({ question: null, at: before().at + 1 });
  });

  test('interrupts playing, which goes on after the answer', () => {
    const asked = after({ ...before(), playing: true }, { type: 'time-passed', at: before().at });
    expect(asked).toMatchObject({ question: prediction?.id, playing: false });
    expect(after(asked, { type: 'answered', option: 0 }).playing).toBe(true);
  });

  test('never blocks a jump, nor a step back', () => {
    const asked = after(before(), next);
    expect(after(asked, { type: 'previous' })).toMatchObject({ question: null, at: before().at });
    expect(after(asked, { type: 'went-to', at: 40 })).toMatchObject({ question: null, at: 40 });
    expect(after(asked, { type: 'last' }).question).toBeNull();
  });

  test('is not asked in the middle of its action, where a jump has led', () => {
    const inside = after(before(), { type: 'went-to', at: before().at + 1 });
    expect(after(inside, next)).toMatchObject({ question: null, at: inside.at + 1 });
    expect(after(inside, { type: 'played' })).toMatchObject({ question: null, at: inside.at + 1 });
  });

  test('compares the two worlds, so it is asked where both are seen', () => {
    const alone = addressed(open(), '?mode=session#wait.clock-advanced');
    expect(after(alone, next)).toMatchObject({ question: null, at: alone.at + 1 });
  });

  test('is not asked again of who answered earlier in this visit', () => {
    const known = after(open(), { type: 'answers-recalled', answers: { [prediction?.id ?? '']: null } });
    const there = addressed(known, '#wait.clock-advanced');
    expect(after(there, next).question).toBeNull();
  });
});

describe('another mode', () => {
  test.each([
    ['both', 'jwt', 'log-in.access-token-signed', 'log-in.access-token-signed'],
    ['jwt', 'both', 'log-in.access-token-signed', 'log-in.session-created'],
    ['session', 'jwt', 'open-profile.session-looked-up', 'open-profile.access-token-verified'],
    ['both', 'jwt', 'log-in.session-deleted', 'log-in.access-token-signed'],
  ] as const)('from %s to %s shows the same time', (from: Mode, to: Mode, step, expected) => {
    const state = addressed(open(), `?mode=${from}#${step}`);
    expect(nameAt(after(state, { type: 'mode-chosen', mode: to }))).toBe(expected);
  });
});

describe('an address', () => {
  test('leads to its step in its mode', () => {
    const state = addressed(open(), '?mode=jwt#renew.request-sent');
    expect(state).toMatchObject({ mode: 'jwt', sought: '', notices: [], moved: false });
    expect(nameAt(state)).toBe('renew.request-sent');
  });

  test.each([
    ['?mode=both#no-such-step', 'open-login-page.request-sent'],
    ['?mode=both#log-in.cookie-storm', 'log-in.cookie-stored'],
    ['?mode=jwt#open-profile-7.request-sent', 'open-profile.request-sent'],
    ['?mode=session#log-in.access-token-signed', 'log-in.session-created'],
  ])('with an unknown step (%s) leads to the nearest and says so', (address, expected) => {
    const state = addressed(open(), address);
    expect(nameAt(state)).toBe(expected);
    expect(state.notices).toEqual([expect.stringMatching(/^There is no step “.*” in this run/)]);
  });

  test('may be waited for: the step is gone to when the run has reached it', () => {
    const waiting = addressed(open(emptyRun(login)), '?mode=both#log-out.request-sent');
    expect(waiting).toMatchObject({ sought: 'log-out.request-sent', at: 0, notices: [] });
    const partly = {
      ...own(),
      finished: false,
      moments: { ...own().moments, [BOTH]: momentsOfMode(own(), BOTH).slice(0, 20) },
    };
    const still = after(waiting, { type: 'run-changed', run: partly });
    expect(still).toMatchObject({ sought: 'log-out.request-sent', at: 0, notices: [] });
    expect(nameAt(after(still, { type: 'run-changed', run: own() }))).toBe('log-out.request-sent');
  });
});

describe('other settings', () => {
  const chosen = () =>
    after(addressed(open(), '#log-in.password-hashed'), {
      type: 'settings-chosen',
      overrides: { password: 'wrong' },
    });

  test('leave what is shown until the new run has come so far', () => {
    const partly = { ...wrongPassword(), finished: false, moments: emptyRun(login).moments };
    expect(after(chosen(), { type: 'run-changed', run: partly }).run).toBe(own());
  });

  test('keep the step by its name', () => {
    const state = after(chosen(), { type: 'run-changed', run: wrongPassword() });
    expect(nameAt(state)).toBe('log-in.password-hashed');
    expect(state).toMatchObject({ run: wrongPassword(), notices: [] });
  });

  test('lead to the nearest step where theirs does not exist, and say so', () => {
    const state = after(
      addressed(open(), '#renew.access-token-signed'),
      { type: 'settings-chosen', overrides: { password: 'wrong' } },
      { type: 'run-changed', run: wrongPassword() },
    );
    expect(nameAt(state)).toMatch(/^renew\./);
    expect(state.notices).toEqual([expect.stringContaining('renew.access-token-signed')]);
  });

  test('make runs of earlier settings worthless', () => {
    const state = chosen();
    expect(after(state, { type: 'run-changed', run: own() })).toBe(state);
  });
});

test('the same run once more, streamed, does not shorten what is shown', () => {
  const state = open();
  const partly = { ...own(), finished: false, moments: emptyRun(login).moments };
  expect(after(state, { type: 'run-changed', run: partly })).toBe(state);
});

test('a notice is said once and can be put away', () => {
  const notice = 'Something happened.';
  const state = after(open(), { type: 'noticed', notice }, { type: 'noticed', notice });
  expect(state.notices).toEqual([notice]);
  expect(after(state, { type: 'notice-dismissed', notice }).notices).toEqual([]);
});
