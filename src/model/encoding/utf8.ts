/** UTF-8 (RFC 3629), read leniently: a spot that is not UTF-8 is named by its offset and octets, the rest is text. */

export interface Utf8Fault {
  /** Offset of the first offending octet. */
  readonly octetAt: number;
  /** Offset in the text of the U+FFFD that stands for it. */
  readonly at: number;
  readonly octets: readonly number[];
}

export interface Utf8Reading {
  readonly text: string;
  /** The first few faults; `faultCount` counts all. */
  readonly faults: readonly Utf8Fault[];
  readonly faultCount: number;
}

const KEPT_FAULTS = 20;

/** Reads octets as UTF-8; a byte order mark stays in the text, bad octets become U+FFFD. */
export function readUtf8(octets: Uint8Array): Utf8Reading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    return { text, faults: [], faultCount: 0 };
  } catch {
    return readBroken(octets);
  }
}

function readBroken(octets: Uint8Array): Utf8Reading {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  const faults: Utf8Fault[] = [];
  let faultCount = 0;
  let textLength = 0;
  let goodFrom = 0;
  const take = (piece: string) => {
    pieces.push(piece);
    textLength += piece.length;
  };
  let at = 0;
  while (at < octets.length) {
    const { length, good } = sequenceAt(octets, at);
    if (!good) {
      take(decoder.decode(octets.subarray(goodFrom, at)));
      faultCount += 1;
      if (faults.length < KEPT_FAULTS) {
        faults.push({ octetAt: at, at: textLength, octets: [...octets.subarray(at, at + length)] });
      }
      take('\uFFFD');
      goodFrom = at + length;
    }
    at += length;
  }
  take(decoder.decode(octets.subarray(goodFrom)));
  return { text: pieces.join(''), faults, faultCount };
}

/** Length of the sequence at `at`; for a bad one the length of its longest sensible beginning (Unicode §3.9). */
function sequenceAt(octets: Uint8Array, at: number): { readonly length: number; readonly good: boolean } {
  const lead = octets[at] ?? 0;
  if (lead < 0x80) return { length: 1, good: true };
  const expected =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (expected === 0) return { length: 1, good: false };
  for (let more = 1; more < expected; more += 1) {
    const octet = octets[at + more];
    const low = more > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = more > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (octet === undefined || octet < low || octet > high) return { length: more, good: false };
  }
  return { length: expected, good: true };
}

/** Writes text as UTF-8. */
export const writeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
