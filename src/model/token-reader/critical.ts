/** `crit`: extensions that a reader must understand or refuse the token (RFC 7515 §4.1.11). */
import type { Fault } from './fault.ts';
import { childrenOf, hasMember, kindInWords, kindOf, memberNamed, stringOf } from './json-tree.ts';
import type { Segment } from './segment.ts';

/** What is no extension: the parameters of RFC 7515 §4.1, and those that a JWE adds (RFC 7516 §4.1, RFC 7518 §4). */
const REGISTERED = /^(?:alg|jku|jwk|kid|x5[uct]|x5t#S256|typ|cty|crit)$/;
const REGISTERED_JWE = /^(?:enc|zip|epk|ap[uv]|iv|tag|p2[sc])$/;

/** Extensions understood here. */
const UNDERSTOOD = new Set(['b64']);

/** What is wrong with `crit` and `b64`, each in its own words. */
export function criticalFaults(header: Segment, isEncrypted: boolean): Fault[] {
  const { tree } = header;
  const crit = memberNamed(tree, 'crit');
  const b64 = memberNamed(tree, 'b64');
  if (!tree) return [];
  const fault = (kind: string, sentence: string): Fault => ({
    layer: 'jose',
    kind,
    severity: 'refused',
    segment: 'header',
    at: header.start,
    textAt: crit === undefined ? null : (tree.starts[crit] ?? null),
    sentence,
  });
  const faults: Fault[] = [];
  if (b64 !== undefined && kindOf(tree, b64) === 'false') {
    faults.push(
      fault(
        'unencoded',
        'The payload is not base64url (b64 is false): RFC 7797 §7 does not allow that for a JWT.',
      ),
    );
  }
  if (crit === undefined) return faults;
  const names =
    kindOf(tree, crit) === 'array' ? childrenOf(tree, crit).map((node) => stringOf(tree, node)) : null;
  if (names === null || names.includes(undefined)) {
    return [...faults, fault('crit-not-names', 'crit must be a list of names (RFC 7515 §4.1.11).')];
  }
  if (names.length === 0)
    return [
      ...faults,
      fault('crit-empty', 'crit is an empty list: RFC 7515 §4.1.11 forbids that, and it must be rejected.'),
    ];
  for (const name of names.filter((each) => each !== undefined)) {
    if (REGISTERED.test(name) || (isEncrypted && REGISTERED_JWE.test(name))) {
      const clause = isEncrypted ? 'RFC 7516 §4.1.13' : 'RFC 7515 §4.1.11';
      faults.push(
        fault('crit-registered', `crit names “${name}”, which is no extension: ${clause} forbids that.`),
      );
    } else if (name === 'b64' && b64 !== undefined && !/^(?:true|false)$/.test(kindOf(tree, b64))) {
      faults.push(
        fault(
          'b64-not-boolean',
          `b64 is ${kindInWords(kindOf(tree, b64))}: RFC 7797 §3 wants true or false.`,
        ),
      );
    } else if (!hasMember(tree, name)) {
      faults.push(
        fault(
          'crit-missing',
          `crit names “${name}”, but the header has no such parameter: it must be rejected.`,
        ),
      );
    } else if (!UNDERSTOOD.has(name)) {
      faults.push(
        fault(
          'crit-unknown',
          `crit demands that “${name}” be understood. It must be rejected: extension not understood.`,
        ),
      );
    }
  }
  return faults;
}
