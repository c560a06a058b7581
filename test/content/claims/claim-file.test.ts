import { describe, expect, test } from 'vitest';
import { readClaim } from '../../../scripts/content/claims/claim-file.ts';
import { createRunKeeper } from '../../../scripts/content/claims/run-keeper.ts';
import { ContentError } from '../../../scripts/content/content-fault.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { theScenario } from '../../scenarios.ts';

const runs = createRunKeeper();
const login = runLanes(theScenario('login'));
const around = { runs, scenarios: (id: string) => (id === 'login' ? login : Promise.resolve(null)) };

const CLAIM = `id: a-claim
claim: A JWT goes on after log-out.
axis: credential
sources: [RFC 7519 §4.1.4]
run: { scenario: login, step: log-out.response-sent }
actions: [log-in, copy-credential, log-out, replay]
runs:
  session: { credential: session-id, carrier: cookie }
  jwt: { credential: jwt, carrier: header-local-storage, tokenLifetime: 60 s }
cookies:
  lax:
    set: '__Host-sid=a; Path=/; Secure; SameSite=Lax'
    requests: { form: { from: 'https://evil.example/', method: POST } }
cells:
  session: { value: 'gets {status of replay in session}', bar: '{copy works of log-out in session}' }
  jwt: { value: 'gets {status of replay in jwt}', note: 'lives {setting of tokenLifetime in jwt}' }
assert:
  - status of replay in session is 401
  - status of replay in jwt is 200
`;

const read = (text: string) => readClaim('content/claims/a-claim.yaml', text, around);

/** The faults of a changed claim, as the build prints them. */
async function faultsOf(from: string, to: string): Promise<readonly string[]> {
  expect(CLAIM).toContain(from);
  try {
    await read(CLAIM.replace(from, to));
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a claim that holds has its cells filled by its runs', async () => {
  const { cells } = await read(CLAIM);
  expect(cells).toEqual({
    session: { value: 'gets 401', note: null, bar: 0 },
    jwt: { value: 'gets 200', note: 'lives 1 min', bar: null },
  });
});

test('the same settings and actions are run once', async () => {
  await read(CLAIM);
  const before = runs.size();
  await read(CLAIM);
  expect(runs.size()).toBe(before);
});

describe('a false claim', () => {
  test('is told with its place, what was claimed and what happened', async () => {
    expect(await faultsOf('session is 401', 'session is 200')).toEqual([
      'content/claims/a-claim.yaml:18:5 assert.0: claimed: status of replay in session is 200; happened: 401',
    ]);
  });

  test('that compares two runs tells both', async () => {
    expect(
      await faultsOf(
        'status of replay in jwt is 200',
        'status of replay in jwt is status of replay in session',
      ),
    ).toEqual([
      'content/claims/a-claim.yaml:19:5 assert.1: claimed: status of replay in jwt is status of replay in session; happened: 200, compared with 401',
    ]);
  });

  test('about a cookie is told as well', async () => {
    expect(await faultsOf('status of replay in jwt is 200', 'sent of form in lax is yes')).toEqual([
      'content/claims/a-claim.yaml:19:5 assert.1: claimed: sent of form in lax is yes; happened: no',
    ]);
  });
});

describe('a fault of form or of a name is told with its place', () => {
  test.each([
    ['axis: credential', 'axis: colour', '3:1 axis: must be credential, carrier or both'],
    ['claim: A', 'clam: A', '2:1 clam: unknown name "clam"; known are id, claim,'],
    ['[log-in, copy', '[log-in, steal, copy', '6:19 actions.1: must be '],
    ['tokenLifetime: 60 s', 'tokenLifetime: soon', '9:58 runs.jwt.tokenLifetime: must be a duration'],
    [
      "value: 'gets {status of replay in jwt}",
      "value: 'gets 200",
      '16:10 cells.jwt.value: types the number 200',
    ],
    [
      'step: log-out.response-sent',
      'step: log-out.nothing',
      '5:1 run: the scenario login has no step "log-out.nothing"',
    ],
    ['scenario: login', 'scenario: logout', '5:1 run: there is no scenario "logout"'],
    ['id: a-claim', 'id: another', '1:1 id: must be the file\'s name, "a-claim"'],
    [
      'status of replay in jwt is 200',
      'colour of replay in jwt is 200',
      '19:5 assert.1: there is no measure "colour"',
    ],
    [
      'status of replay in jwt is 200',
      'status of renew in jwt is 200',
      '19:5 assert.1: there is no action "renew"',
    ],
    [
      'status of replay in jwt is 200',
      'status of replay in jvt is 200',
      '19:5 assert.1: there is no "jvt"; there are bench, session, jwt, lax',
    ],
  ])('%s → %s', async (from, to, fault) => {
    const faults = await faultsOf(from, to);
    expect(faults.join('\n')).toContain(`content/claims/a-claim.yaml:${fault}`);
  });
});
