/** The opening example: a token that was copied for years by people who never ran the check. */
import type { CheckState } from '#model/token-reader/check.ts';

const HEADER = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9';
const SIGNATURE = 'rSWamyAYwuHCo7IFAgd1oRpSP7nzL7BF5t7ItqpKViM';

/** As it is printed: two claims under the signature of seven. */
export const TEXTBOOK_TOKEN = `${HEADER}.eyJmcm9tX3VzZXIiOiJCIiwidGFyZ2V0X3VzZXIiOiJBIn0.${SIGNATURE}`;

/** The seven claims that its signature belongs to. */
export const RESTORED_TOKEN = `${HEADER}.eyJpc3MiOiJKb2huIFd1IEpXVCIsImlhdCI6MTQ0MTU5MzUwMiwiZXhwIjoxNDQxNTk0NzIyLCJhdWQiOiJ3d3cuZXhhbXBsZS5jb20iLCJzdWIiOiJqcm9ja2V0QGV4YW1wbGUuY29tIiwiZnJvbV91c2VyIjoiQiIsInRhcmdldF91c2VyIjoiQSJ9.${SIGNATURE}`;

/** The secret that the text around it names. */
export const TEXTBOOK_SECRET = 'mystar';

/** 2015-09-07T02:45:00Z, between its iat and its exp. */
export const MIDDLE_OF_ITS_LIFE = 1_441_593_900;

export type StoryStep = 'printed' | 'fails' | 'restored' | 'verifies';

/** Where in the example a person stands; `null` when the token is another one. */
export function storyStep(token: string, key: string, signature: CheckState): StoryStep | null {
  const hasKey = key === TEXTBOOK_SECRET;
  if (token === TEXTBOOK_TOKEN) return hasKey && signature === 'fail' ? 'fails' : 'printed';
  if (token === RESTORED_TOKEN) return hasKey && signature === 'pass' ? 'verifies' : 'restored';
  return null;
}
