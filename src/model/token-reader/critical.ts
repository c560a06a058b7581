/** `crit`: extensions that a reader must understand or refuse the token (RFC 7515 §4.1.11). */
import type { Fault } from './fault.ts';
import { childrenOf, hasMember, kindInWords, kindOf, memberNamed, stringOf } from './json-tree.ts';
import type { Segment } from './segment.ts';

/** Extensions understood here. */
const UNDERSTOOD = new Set(['b64']);
/** Parameters of JOSE itself, which every reader has to understand anyway. */
const OWN = /^(?:alg|enc|zip|jku|jwk|kid|x5[uct]|x5t#S256|typ|cty|crit|epk|ap[uv]|iv|tag|p2[sc])$/;

/** What is wrong with `crit` and `b64`, each in its own words. */
export function criticalFaults(header: Segment): Fault[] {
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
    if (!hasMember(tree, name)) {
      faults.push(
        fault(
          'crit-missing',
          `crit names “${name}”, but the header has no such parameter: it must be rejected.`,
        ),
      );
    } else if (OWN.test(name)) {
      faults.push(
        fault(
          'crit-own',
          `crit names “${name}”, which is no extension: RFC 7515 §4.1.11 forbids that, and readers refuse it.`,
        ),
      );
    } else if (name === 'b64' && b64 !== undefined && !/^(?:true|false)$/.test(kindOf(tree, b64))) {
      faults.push(
        fault(
          'b64-not-boolean',
          `b64 is ${kindInWords(kindOf(tree, b64))}: RFC 7797 §3 wants true or false.`,
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
