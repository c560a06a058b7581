/** Four characters of base64url, their 24 bits, and the three octets these are (RFC 4648 §4, §5). */
import { readBase64url } from '#model/encoding/base64url.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Segment } from '#model/token-reader/segment.ts';
import { readUtf8 } from '#model/encoding/utf8.ts';

export interface GroupCharacter {
  /** Its place in the token. */
  readonly at: number;
  readonly character: string;
  /** Six of 0 and 1; `null` for a character of no alphabet. */
  readonly bits: string | null;
}

export interface GroupOctet {
  readonly hex: string;
  /** The character it is, or is one of several octets of; `null` where it is no text. */
  readonly text: string | null;
  /** Which octet of how many of that character. */
  readonly part: number;
  readonly parts: number;
  /** The pointed character carries some of its bits. */
  readonly isPointed: boolean;
}

export interface Base64Group {
  readonly segment: Segment;
  /** One to four: the last group of a segment may be short. */
  readonly characters: readonly GroupCharacter[];
  /** Which of them is pointed at. */
  readonly pointed: number;
  /** As many as are whole. */
  readonly octets: readonly GroupOctet[];
  /** Place of the first octet in the segment. */
  readonly octetAt: number;
}

/** The group that a character of the token belongs to; `null` for a dot and for a payload that is not encoded. */
export function groupAt(token: TokenReading, at: number): Base64Group | null {
  const segment = token.segments.find(({ start, end }) => at >= start && at < end);
  if (!segment || (segment.name === 'payload' && !token.isPayloadEncoded)) return null;
  const first = at - ((at - segment.start) % 4);
  const text = token.token.slice(first, Math.min(first + 4, segment.end));
  const characters = [...text].map((character, index) => ({
    at: first + index,
    character,
    bits: bitsOf(character),
  }));
  const octetAt = ((first - segment.start) / 4) * 3;
  const pointed = at - first;
  const octets: GroupOctet[] = [];
  for (let index = 0; index < 3; index += 1) {
    const octet = segment.octets[octetAt + index];
    // It takes bits from the character of its own number and from the next one.
    if (octet === undefined || characters.length < index + 2) break;
    octets.push({
      hex: octet.toString(16).padStart(2, '0'),
      ...textOf(segment, octetAt + index),
      isPointed: pointed === index || pointed === index + 1,
    });
  }
  return { segment, characters, pointed, octets, octetAt };
}

function bitsOf(character: string): string | null {
  const [octet] = readBase64url(`${character}A`).octets;
  return octet === undefined ? null : (octet >> 2).toString(2).padStart(6, '0');
}

const LONGEST_SEQUENCE = 4;
const NO_TEXT = { text: null, part: 1, parts: 1 };

/** What an octet of a segment says: its character, which of its octets it is. */
function textOf({ octets, text }: Segment, at: number): Pick<GroupOctet, 'text' | 'part' | 'parts'> {
  if (text === null) return NO_TEXT;
  for (let start = at; start >= 0 && at - start < LONGEST_SEQUENCE; start -= 1) {
    for (let end = at + 1; end - start <= LONGEST_SEQUENCE && end <= octets.length; end += 1) {
      const read = readUtf8(octets.subarray(start, end));
      const isOne = read.faultCount === 0 && read.text.length === (end - start === 4 ? 2 : 1);
      if (isOne) return { text: read.text, part: at - start + 1, parts: end - start };
    }
  }
  return NO_TEXT;
}
