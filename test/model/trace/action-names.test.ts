import { expect, test } from 'vitest';
import { actionNames } from '#model/trace/action-names.ts';
import { actions } from '../runs.ts';

test('an action that comes again is numbered', () => {
  const list = actions('wait 1', 'log-in', 'wait 2', 'wait 3', 'log-in');
  expect(actionNames(list)).toEqual(['wait', 'log-in', 'wait-2', 'wait-3', 'log-in-2']);
});
