import { beforeAll, describe, expect, test } from 'vitest';
import { heroRunOf, type HeroRun } from '#features/home/hero-run.ts';
import { fittedRows } from '#features/home/hero-rows.ts';
import { verdictOf } from '#features/home/verdict-of.ts';
import { rowsOf, scrollAt } from '#stage/rows.ts';
import { usualPair } from '../../usual-pair.ts';
import { sampleOf, type Sample } from '../../stage/sample-runs.ts';

let sample: Sample;
let hero: HeroRun;
const heroOf = ({ runs }: Sample) => heroRunOf(runs);
beforeAll(async () => {
  sample = await sampleOf('replay');
  hero = heroOf(sample);
});

describe('the run of the hero', () => {
  test('holds what concerns credentials, and no page load', () => {
    const names = hero.moments.flatMap((moment) => moment.names);
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
    const requests = hero.moments.filter((moment) =>
      moment.names.some((name) => name.includes('request-sent')),
    );
    expect(requests).toHaveLength(4);
  });

  test('ends with the first look at the copy', () => {
    expect(hero.moments.at(-1)?.names).toEqual(['replay.session-looked-up', 'replay.access-token-verified']);
  });

  test('is numbered without gaps, so that it can be stepped through', () => {
    expect(hero.moments.map(({ index }) => index)).toEqual([...hero.moments.keys()]);
  });

  test('fits into one picture to the pixel', () => {
    for (const height of [290, 366]) {
      const rows = rowsOf(hero.moments, hero.runs, fittedRows(hero, height));
      expect(scrollAt(rows, rows.length - 1)).toBeCloseTo(height, 0);
    }
  });
});

describe('what the copy is worth is read from the run', () => {
  test('a session ID is worth its row, a token its date', () => {
    expect(verdictOf(usualPair(sample.runs).session.trace)).toEqual({
      status: 401,
      accepted: false,
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
