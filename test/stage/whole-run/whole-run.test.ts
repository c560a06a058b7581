import { beforeAll, describe, expect, test } from 'vitest';
import { wholeRunOf, type WholeRun } from '#stage/whole-run/whole-run.ts';
import { fittedRows } from '#stage/whole-run/fitted-rows.ts';
import { verdictOf } from '#stage/whole-run/copy-verdict.ts';
import { rowsOf, scrollAt } from '#stage/rows.ts';
import { usualPair } from '../../usual-pair.ts';
import { sampleOf, type Sample } from '../sample-runs.ts';

let sample: Sample;
let whole: WholeRun;
const wholeOf = ({ runs }: Sample) => wholeRunOf(runs);
beforeAll(async () => {
  sample = await sampleOf('replay');
  whole = wholeOf(sample);
});

describe('a whole run in one picture', () => {
  test('holds what concerns credentials, and no page load', () => {
    const names = whole.moments.flatMap((moment) => moment.names);
    for (const name of [
      'log-in.response-sent-2',
      'open-profile.request-sent',
      'copy-credential.credential-copied',
      'log-out.session-deleted',
      'log-out.storage-cleared',
    ])
      expect(names).toContain(name);
    for (const event of ['request-checked', 'user-looked-up', 'clock-advanced', 'password-hashed'])
      expect(names.filter((name) => name.endsWith(event))).toEqual([]);
    const requests = whole.moments.filter((moment) =>
      moment.names.some((name) => name.includes('request-sent')),
    );
    expect(requests).toHaveLength(4);
  });

  test('ends with the first look at the copy', () => {
    expect(whole.moments.at(-1)?.names).toEqual(['replay.session-looked-up', 'replay.access-token-verified']);
  });

  test('is numbered without gaps, so that it can be stepped through', () => {
    expect(whole.moments.map(({ index }) => index)).toEqual([...whole.moments.keys()]);
  });

  test('fits into one picture to the pixel', () => {
    for (const height of [290, 366]) {
      const rows = rowsOf(whole.moments, whole.runs, fittedRows(whole, height));
      expect(scrollAt(rows, rows.length - 1)).toBeCloseTo(height, 0);
    }
  });
});

describe('what the copy is worth is read from the run', () => {
  test('a session ID is worth its row, a token its date', () => {
    expect(verdictOf(usualPair(sample.runs).session.trace)).toEqual({
      status: 401,
      accepted: false,
      server: 'server',
      reason: 'who is this?',
      rest: 'the coat is gone',
    });
    expect(verdictOf(usualPair(sample.runs).jwt.trace)).toMatchObject({
      status: 200,
      accepted: true,
      rest: '3 min 44 s more',
    });
  });

  test('a token that lives shorter than the wait is refused', async () => {
    const { runs } = await sampleOf('replay', { settings: { tokenLifetime: 60 } });
    expect(verdictOf(usualPair(runs).jwt.trace)).toMatchObject({
      status: 401,
      accepted: false,
      reason: 'refused',
    });
  });

  test('a run without a copy has no verdict', async () => {
    const { runs } = await sampleOf('login');
    expect(verdictOf(usualPair(runs).jwt.trace)).toBeUndefined();
  });
});
