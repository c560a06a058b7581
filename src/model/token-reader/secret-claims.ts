/** Claims that look like secrets, by their name or by their value, at any depth. */
import { kindOf, nameOf, pathInTree, stringOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';

const NAMES =
  /^(?:.*_)?(?:passw(?:or)?d|secret|api_?key|private_?key|credit_?card|card_?number|cvv|ssn|pin)$/i;
/** Keys of well-known services, by how they begin. */
const KEYS =
  /^(?:[rs]k_(?:live|test)_|A[KS]IA[A-Z0-9]{12}|gh[opsru]_|github_pat_|glpat-|npm_\w{20}|AIza[\w-]{20}|xox[abeprs]-|-----BEGIN [A-Z ]*PRIVATE)/;
const CARD = /^(?:\d[ -]?){12,18}\d$/;
const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?$/;
const MOST_SEARCHED = 2000;

/** The first claim that is named like a secret, or else whose value looks like a key, or the number of a card or an account. */
export function secretClaim(claims: JsonTree): { readonly name: string; readonly path: string } | null {
  const nodes = Array.from({ length: Math.min(claims.count, MOST_SEARCHED) }, (_each, node) => node);
  const found =
    nodes.find((node) => NAMES.test(nameOf(claims, node) ?? '')) ??
    nodes.find((node) => kindOf(claims, node) === 'string' && isSecret(stringOf(claims, node) ?? ''));
  if (found === undefined) return null;
  const path = pathInTree(claims, found);
  return { name: nameOf(claims, found) ?? path, path };
}

const isSecret = (value: string): boolean =>
  KEYS.test(value) ||
  (CARD.test(value) && hasLuhnDigit(value)) ||
  (IBAN.test(value) && hasAccountDigits(value.replaceAll(' ', '')));

/** The check digit of payment cards (ISO/IEC 7812-1, Annex B). */
function hasLuhnDigit(number: string): boolean {
  const digits = [...number.replaceAll(/\D/g, '')].toReversed().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** The check digits of an IBAN (ISO 13616-1): turned into a number, it leaves 1 when it is divided by 97. */
function hasAccountDigits(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
