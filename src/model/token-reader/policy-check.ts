/** The light `Audience and issuer`: is it from whom, for whom and of the kind that was expected (RFC 8725 §3.8, §3.9, §3.11)? */
import { capital } from '../wording/capital.ts';
import { check } from './check.ts';
import type { Check } from './check.ts';
import { childrenOf, kindInWords, kindOf, memberNamed, stringMember, stringOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import type { TokenReading } from './reading.ts';

/** What a server expects; empty text expects nothing. */
export interface Expectation {
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
}

const policy = check.bind(null, 'Audience and issuer');

/** Compares exactly, case included (RFC 7519 §4.1.1, RFC 3986 §6.2.1); `typ` without regard to case (RFC 7515 §4.1.9). */
export function checkPolicy(token: TokenReading, expected: Expectation): Check {
  const { issuer, audience, type } = expected;
  if (issuer === '' && audience === '' && type === '') {
    return policy('unchecked', 'Say who you are, and whom you trust, to check these.');
  }
  const tree = token.payload?.tree ?? null;
  const failures: string[] = [];
  const passes: string[] = [];
  const judge = (isRight: boolean, right: string, wrong: string) =>
    isRight ? passes.push(right) : failures.push(wrong);
  if (issuer !== '') {
    const iss = stringMember(tree, 'iss');
    judge(iss === issuer, 'issued by whom you trust', `its iss is ${stated(tree, 'iss')}, not “${issuer}”`);
  }
  if (audience !== '') {
    const aud = audiencesOf(tree);
    judge(
      aud.includes(audience),
      'meant for you',
      `its aud is ${aud.length > 0 ? listed(aud) : stated(tree, 'aud')}, not “${audience}”`,
    );
  }
  if (type !== '') {
    const found = token.typ;
    judge(
      found !== undefined && plainType(found) === plainType(type),
      'of the right type',
      `its typ is ${found === undefined ? stated(token.header?.tree ?? null, 'typ') : quoted(found)}, not “${type}”`,
    );
  }
  if (failures.length > 0) {
    return policy('fail', `${capital(failures.join('; '))}.`, { reason: failures.join(', ') });
  }
  const right = `${capital(passes.join(', '))}.`;
  const open = [...(issuer === '' ? ['the issuer'] : []), ...(audience === '' ? ['the audience'] : [])];
  if (open.length === 0) return policy('pass', right);
  const reason = open.join(' and ');
  return policy('unchecked', `${right} You did not say ${missing(open)}.`, {
    word: 'not all checked',
    reason,
  });
}

const WANTED = new Map([
  ['the issuer', 'whom you trust'],
  ['the audience', 'who you are'],
]);

const missing = (open: readonly string[]): string =>
  open.map((each) => WANTED.get(each) ?? each).join(', nor ');

/** `aud` as a list: a string, or an array of strings (RFC 7519 §4.1.3). */
function audiencesOf(tree: JsonTree | null): string[] {
  const aud = memberNamed(tree, 'aud');
  if (!tree || aud === undefined) return [];
  const nodes = kindOf(tree, aud) === 'array' ? childrenOf(tree, aud) : [aud];
  return nodes.flatMap((node) => stringOf(tree, node) ?? []);
}

/** A media type as `typ` compares it: in lower case, without `application/` (RFC 7515 §4.1.9). */
export const plainType = (type: string): string => type.toLowerCase().replace(/^application\//, '');
const MOST_NAMED = 3;

const listed = (audiences: readonly string[]): string => {
  const more = audiences.length - MOST_NAMED;
  return audiences.slice(0, MOST_NAMED).map(quoted).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

const quoted = (text: string): string => `“${text.slice(0, 80)}”`;

/** A member as it is told: its text, or what else it is, or that it is missing. */
function stated(tree: JsonTree | null, name: string): string {
  const node = memberNamed(tree, name);
  if (!tree || node === undefined) return 'missing';
  const text = stringOf(tree, node);
  return text === undefined ? kindInWords(kindOf(tree, node)) : quoted(text);
}
