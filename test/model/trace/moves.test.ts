import { describe, expect, test } from 'vitest';
import { comparisonOf } from '#model/scenario/lanes.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { momentsOf } from '#model/trace/moment.ts';
import { movesOf } from '#model/trace/moves.ts';
import { scenarios, theScenario } from '../../scenarios.ts';
import { actions, runPair } from '../runs.ts';

const namesOf = (lanes: readonly LaneTrace[], corrections = {}) => {
  const moments = momentsOf(lanes);
  return movesOf(moments, lanes, corrections).map(
    ({ role, first, last }) => `${role}: ${moments[first]?.name} .. ${moments[last]?.name}`,
  );
};

describe.each(scenarios)('the main path of $id', (scenario) => {
  test('has every moment once, in order, each move within one action, 8 to 16 moves in each mode', async () => {
    for (const comparison of scenario.comparisons) {
      const both = await runLanes(scenario, {}, comparison);
      for (const lanes of [both, ...both.map((one) => [one])]) {
        const moments = momentsOf(lanes);
        const moves = movesOf(moments, lanes, scenario.path);
        expect(moves.length).toBeGreaterThanOrEqual(8);
        expect(moves.length).toBeLessThanOrEqual(16);
        expect(moves.map(({ first }) => first)).toEqual([
          0,
          ...moves.slice(0, -1).map(({ last }) => last + 1),
        ]);
        expect(moves.at(-1)?.last).toBe(moments.length - 1);
        for (const { action, first, last } of moves)
          expect(new Set(moments.slice(first, last + 1).map((moment) => moment.action))).toEqual(
            new Set([action]),
          );
      }
    }
  });

  test('plays the same parts in both lanes, but where one has nothing to do', async () => {
    const both = await runLanes(scenario, {}, comparisonOf(scenario));
    const roles = both.map((one) => {
      const moments = momentsOf([one]);
      return movesOf(moments, [one], scenario.path).map(({ action, role }) => `${action} ${role}`);
    });
    const [one = [], other = []] = roles;
    const skipped = String(scenario.actions.findIndex(({ id }) => id === 'renew'));
    const shared = (list: readonly string[]) => list.filter((part) => part.split(' ')[0] !== skipped);
    expect(shared(one)).toEqual(shared(other));
  });
});

describe('a move', () => {
  test('ends at the request, at what the server makes, and at the answer with what is kept of it', async () => {
    const [, jwt] = await runPair(actions('open-login-page', 'log-in', 'open-profile'));
    expect(jwt && namesOf([jwt])).toEqual([
      'answer: open-login-page.request-sent .. open-login-page.response-sent',
      'prove: log-in.request-sent .. log-in.request-sent',
      'issue: log-in.user-looked-up .. log-in.refresh-token-stored',
      'answer: log-in.response-sent .. log-in.storage-written',
      'carry: open-profile.request-sent .. open-profile.request-sent',
      'check: open-profile.access-token-verified .. open-profile.access-token-verified',
      'answer: open-profile.response-sent .. open-profile.response-sent',
    ]);
  });

  test('is the whole of a request that was made before', async () => {
    const [session] = await runPair(actions('log-in', 'open-profile', 'wait 1', 'open-profile'));
    expect(session && namesOf([session]).slice(-2)).toEqual([
      'wait: wait.clock-advanced .. wait.clock-advanced',
      'check: open-profile-2.request-sent .. open-profile-2.response-sent',
    ]);
  });

  test('goes on where the browser is sent on', async () => {
    const [session] = await runPair(actions('open-login-page', 'log-in'));
    expect(session && namesOf([session]).at(-1)).toBe(
      'answer: log-in.session-deleted .. log-in.response-sent-2',
    );
  });

  test('is corrected by the scenario: a step is folded, another is shown', async () => {
    const [, jwt] = await runPair(actions('open-login-page', 'log-in'));
    const corrections = { fold: ['log-in.refresh-token-stored'], show: ['*.password-hashed'] };
    expect(jwt && namesOf([jwt], corrections).slice(1)).toEqual([
      'prove: log-in.request-sent .. log-in.request-sent',
      'other: log-in.user-looked-up .. log-in.password-hashed',
      'issue: log-in.access-token-signed .. log-in.storage-written',
    ]);
  });

  test('is there for a run without steps: none', () => {
    expect(movesOf([], [])).toEqual([]);
  });
});

test('names and moments do not depend on folding', async () => {
  const scenario = theScenario('login');
  const lanes = await runLanes(scenario);
  const moments = momentsOf(lanes);
  movesOf(moments, lanes, { fold: ['*.request-sent'] });
  expect(moments).toEqual(momentsOf(lanes));
});
