import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMomentLayout, momentNamed, momentsOf, type Moment } from '#model/trace/moment.ts';
import { statesOf } from '#model/trace/states.ts';
import type { Trace } from '#model/trace/trace.ts';
import { tracesByLane } from '../../usual-pair.ts';
import { actions, LOGIN, LOGOUT_AND_REPLAY, runLane, runPair } from '../runs.ts';

async function bothLanes(list = LOGIN, password: 'right' | 'wrong' = 'right') {
  const lanes = await runPair(list, { password });
  return { traces: tracesByLane(lanes), moments: momentsOf(lanes) };
}

/** The event of each lane at a moment, without the action's name. */
function rows({ traces, moments }: Awaited<ReturnType<typeof bothLanes>>, action: string) {
  const event = (trace: Trace, at: number | undefined) =>
    at === undefined ? '' : (trace.steps[at]?.name.split('.')[1] ?? '');
  return moments
    .filter(
      ({ action: index }) =>
        traces.session.steps.find((s) => s.action.index === index)?.action.name === action,
    )
    .map(({ steps, differs }) => [
      event(traces.session, steps['session']),
      event(traces.jwt, steps['jwt']),
      differs,
    ]);
}

describe('side by side', () => {
  test('steps that play the same part share a moment, and a lane with less to do waits', async () => {
    expect(rows(await bothLanes(), 'log-in')).toEqual([
      ['request-sent', 'request-sent', false],
      ['request-checked', '', true],
      ['user-looked-up', 'user-looked-up', false],
      ['password-hashed', 'password-hashed', false],
      ['session-created', 'access-token-signed', true],
      ['session-deleted', '', true],
      ['', 'refresh-token-stored', true],
      ['response-sent', 'response-sent', true],
      ['cookie-stored', 'storage-written', true],
      ['cookie-deleted', '', true],
      ['request-sent-2', '', true],
      ['session-looked-up', '', true],
      ['response-sent-2', '', true],
    ]);
  });

  test('a form sent meets a form sent, although one lane opens the page first', async () => {
    const lanes = rows(await bothLanes(), 'log-in-2');
    expect(lanes[0]).toEqual(['request-sent', '', true]);
    expect(lanes).toContainEqual(['request-sent-2', 'request-sent', true]);
    expect(lanes).toContainEqual(['cookie-stored-2', 'storage-written', true]);
  });

  test('log-out ends both credentials in one moment', async () => {
    const lanes = rows(await bothLanes(), 'log-out');
    expect(lanes).toContainEqual(['session-deleted', 'refresh-token-family-revoked', true]);
    expect(lanes).toContainEqual(['cookie-deleted', 'storage-cleared', true]);
  });

  test('the copy is answered 401 on one side and 200 on the other, in one moment', async () => {
    const both = await bothLanes(LOGOUT_AND_REPLAY);
    const answer = momentNamed(both.moments, 'replay.response-sent');
    expect(answer?.differs).toBe(true);
    expect(rows(both, 'replay')).toEqual([
      ['request-sent', 'request-sent', true],
      ['session-looked-up', 'access-token-verified', true],
      ['response-sent', 'response-sent', true],
    ]);
    expect(rows(both, 'replay-2').at(-1)).toEqual(['response-sent', 'response-sent', false]);
  });

  test.each([
    ['login', LOGIN, 'right'],
    ['login with the wrong password', LOGIN, 'wrong'],
    ['logout-and-replay', LOGOUT_AND_REPLAY, 'right'],
    ['odd', actions('log-out', 'renew', 'replay', 'log-in', 'log-in', 'open-login-page', 'log-out'), 'right'],
  ] as const)(
    '%s: every step has its moment, in order, under a name of its own',
    async (_, list, password) => {
      const { traces, moments } = await bothLanes(list, password);
      for (const lane of ['session', 'jwt'] as const) {
        const shown = moments.flatMap(({ steps }) => steps[lane] ?? []);
        expect(shown).toEqual(traces[lane].steps.map(({ index }) => index));
        expect(moments.at(-1)?.latest[lane]).toBe(traces[lane].steps.length - 1);
      }
      expect(new Set(moments.map(({ name }) => name)).size).toBe(moments.length);
      for (const { name, index } of moments) expect(momentNamed(moments, name)?.index).toBe(index);
      const order = moments.map(({ action }) => action);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
  );
});

describe('one lane alone', () => {
  test('has a moment for each step, and nothing differs', async () => {
    const [, jwt] = await runPair(LOGIN);
    const moments = jwt ? momentsOf([jwt]) : [];
    expect(moments.map(({ name }) => name)).toEqual(jwt?.trace.steps.map(({ name }) => name));
    expect(moments.some(({ differs }) => differs)).toBe(false);
  });

  test('without steps has no moments', () => {
    expect(momentsOf([])).toEqual([]);
    const still = (id: string) => ({ lane: { id, name: id }, trace: { steps: [] } });
    expect(momentsOf([still('one'), still('other')])).toEqual([]);
  });
});

describe('while steps come in', () => {
  const RUNS = [
    LOGIN,
    LOGOUT_AND_REPLAY,
    actions('log-out', 'renew', 'replay', 'log-in', 'log-in', 'open-login-page', 'log-out'),
  ];

  test('what is appended action by action is what would be laid out anew, and what was there stays', async () => {
    const runs = await Promise.all(RUNS.map((list) => bothLanes(list)));
    const anyLanes = fc.constantFrom<readonly ('session' | 'jwt')[]>(
      ['session'],
      ['jwt'],
      ['session', 'jwt'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...runs), anyLanes, fc.array(fc.nat(11)), ({ traces }, lanes, stops) => {
        const layout = createMomentLayout(lanes);
        let before: readonly Moment[] = [];
        for (const end of [...stops.toSorted((one, other) => one - other), Infinity]) {
          const arrived = lanes.map((lane) => {
            const steps = traces[lane].steps.filter(({ action }) => action.index < end);
            return { lane: { id: lane, name: lane }, trace: { steps } };
          });
          const moments = layout.append(
            lanes.map((lane) => traces[lane]),
            end,
          );
          expect(moments).toEqual(momentsOf(arrived));
          before.forEach((moment, at) => expect(moments[at]).toBe(moment));
          before = moments;
        }
      }),
    );
  });
});

describe('states', () => {
  test('going to any step is a look-up; tables that a step leaves alone are shared', async () => {
    const trace = await runLane('session', LOGIN);
    const states = statesOf(trace);
    expect(states).toHaveLength(trace.steps.length);
    const created = trace.steps.findIndex(({ name }) => name === 'log-in.session-created');
    expect(Object.keys(states[created]?.['session-store'] ?? {})).toHaveLength(2);
    expect(states[created]?.['browser/cookie-jar']).toBe(states[created - 1]?.['browser/cookie-jar']);
    expect(states.at(-1)?.['session-store']).toEqual(
      expect.objectContaining({ [trace.steps.at(-3)?.changes[0]?.key ?? '']: expect.anything() as unknown }),
    );
  });

  test('every change begins with what was there', async () => {
    const trace = await runLane('jwt', LOGIN);
    const states = statesOf(trace);
    for (const [at, step] of trace.steps.entries()) {
      const before = at === 0 ? trace.initial : states[at - 1];
      for (const change of step.changes) {
        expect(before?.[change.place]?.[change.key] ?? null).toEqual(change.before);
      }
    }
  });
});
