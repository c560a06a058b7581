import { describe, expect, test } from 'vitest';
import { ContentError } from '../../scripts/content/content-fault.ts';
import { readScenario } from '../../scripts/content/scenario-file.ts';

const SOUND = `id: in-and-out
title: In and out
summary: Alice logs in and out.
guide: two-questions
actions:
  - log-in
  - open-profile
  - wait: 6 min
  - open-profile
narration:
  log-in.password-hashed:
    both: Slow on purpose.
predictions:
  - id: later
    before: open-profile-2
    question: Who is still in?
    options:
      - { text: Both, session: 200, jwt: 200, feedback: No. }
      - { text: The session, session: 200, jwt: 401, feedback: Yes. }
`;

const read = (text: string, file = 'content/scenarios/in-and-out.yaml') =>
  readScenario(file, text, ['two-questions']);

/** The faults of a broken file, as the build prints them. */
async function faultsOf(text: string, file?: string): Promise<readonly string[]> {
  try {
    await read(text, file);
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a sound file becomes a scenario', async () => {
  const scenario = await read(SOUND);
  expect(scenario.id).toBe('in-and-out');
  expect(scenario.actions[2]).toEqual({ id: 'wait', seconds: 360 });
});

describe('a broken file fails the build with file, line and reason', () => {
  test.each([
    ['text that is no YAML', SOUND.replace('title: In', 'title: In: the'), /^2:8 /],
    ['no title', SOUND.replace(/title.*\n/, ''), /^1:1 title: is missing$/],
    ['an unknown action', SOUND.replace('- open-profile', '- dance'), /^7:5 actions\.1: .*open-profile/],
    [
      'a wait without an end',
      SOUND.replace('wait: 6 min', 'wait: long'),
      /^8:5 actions\.2\.wait: must be a dur/,
    ],
    ['an unknown name', `${SOUND}colour: red\n`, /^20:1 colour: unknown name "colour"/],
    [
      'a step that never happens',
      SOUND.replace('password-hashed', 'sung'),
      /^11:3 .*no step is named "log-in\.sung"/,
    ],
    ['an action that is not there', SOUND.replace('profile-2', 'profile-9'), /^15:5 .*no action is named/],
    ['no right answer', SOUND.replace('jwt: 401', 'jwt: 403'), /^17:5 .*no option is right: .* 200, .* 401/],
    ['two right answers', SOUND.replace('jwt: 200', 'jwt: 401'), /^17:5 .*2 options are right/],
    ['a heading that the guide lacks', SOUND.replace('two-questions', 'three'), /^4:1 guide: no heading/],
  ])('%s', async (_, text, fault) => {
    const [first] = await faultsOf(text);
    expect(first?.replace('content/scenarios/in-and-out.yaml:', '')).toMatch(fault);
  });

  test('an id that is not the name of the file', async () => {
    expect(await faultsOf(SOUND, 'content/scenarios/other.yaml')).toEqual([
      'content/scenarios/other.yaml:1:1 id: must be the file\'s name, "other": it is the address',
    ]);
  });

  test('every fault at once', async () => {
    expect(await faultsOf(SOUND.replace(/title.*\nsummary.*\n/, ''))).toHaveLength(2);
  });
});
