import { describe, expect, test } from 'vitest';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';

const FORMAT = check('Format', 'pass', 'Good.');
const SIGNATURE = check('Signature', 'pass', 'It matches.');
const TIME = check('Time', 'pass', 'Valid.');
const POLICY = check('Audience and issuer', 'pass', 'Right.');
const TRUST = check('Key trust', 'pass', 'You gave it.');
const close = (...changed: readonly Check[]) =>
  closeChecks(
    [FORMAT, SIGNATURE, TIME, POLICY, TRUST].map(
      (one) => changed.find(({ name }) => name === one.name) ?? one,
    ),
  );

const expired = check('Time', 'fail', 'Expired.', { reason: 'the token expired' });
const foreign = check('Audience and issuer', 'fail', 'No.', { reason: 'its aud is missing' });
const padded = check('Format', 'fail', 'Padded.', { reason: 'it is padded', isDisputed: true });
const short = check('Key trust', 'fail', 'Short.', { reason: 'its key is short', isDisputed: true });

test('when every light passes, nothing is left to say', () => {
  expect(close()).toEqual({
    status: 200,
    sentence: 'A server that trusts this key would let it through.',
  });
});

describe('a failure beyond dispute is enough for 401', () => {
  test.each([
    [[expired], 'the token expired.'],
    [[expired, foreign], 'the token expired, and its aud is missing.'],
    [[expired, padded], 'the token expired.'],
    [[expired, check('Signature', 'unchecked', 'No key.')], 'the token expired.'],
    [[expired, check('Signature', 'unable', 'No RSA here.')], 'the token expired.'],
    [
      [expired, foreign, check('Signature', 'fail', 'No.', { reason: 'its signature does not match' })],
      'its signature does not match, the token expired, and its aud is missing.',
    ],
  ])('%#', (changed, reasons) => {
    expect(close(...changed)).toEqual({ status: 401, sentence: `A server would refuse it: ${reasons}` });
  });
});

describe('what only strict servers refuse', () => {
  test('leaves 200, and is told', () => {
    expect(close(padded, short)).toEqual({
      status: 200,
      sentence:
        'A server that trusts this key would let it through. A strict one would not: it is padded, and its key is short.',
    });
  });

  test('is told without a status while no signature was verified', () => {
    expect(close(padded, check('Signature', 'unchecked', 'No key.'))).toEqual({
      status: null,
      sentence: 'Not checked yet: no key was given. A strict server would refuse it: it is padded.',
    });
  });
});

test('what was not judged is named', () => {
  expect(
    close(
      check('Time', 'unchecked', 'No exp.'),
      check('Key trust', 'unchecked', '', { reason: 'who wrote it' }),
    ),
  ).toEqual({
    status: 200,
    sentence: 'A server that trusts this key would let it through. Not judged: time, and who wrote it.',
  });
});

test('an envelope holds, and has no status of its own', () => {
  const envelope = check('Format', 'pass', 'A token inside.', { reason: 'the token inside' });
  expect(close(envelope, expired).status).toBe(401);
  expect(close(envelope)).toEqual({
    status: null,
    sentence: 'The envelope holds with this key. Not judged: the token inside.',
  });
  expect(close(envelope, short).sentence).toBe(
    'The envelope holds with this key. A strict one would not: its key is short. Not judged: the token inside.',
  );
});

describe('without a verified signature there is no status', () => {
  test.each([
    [check('Signature', 'unchecked', 'No key.'), 'Not checked yet: no key was given.'],
    [check('Signature', 'unable', 'No RSA.'), 'It cannot be checked here: the light Signature says why.'],
    [
      check('Signature', 'unable', 'No.', { reason: 'It cannot be opened here.' }),
      'It cannot be opened here.',
    ],
  ])('%#', (signature, sentence) => {
    expect(close(signature)).toEqual({ status: null, sentence });
  });
});
