/** Up to four characters, their 24 bits in groups of six, and the three octets that the same bits are. */
import './bit-strip.css';
import { useEffect, useState } from 'react';
import { memberAt } from '#model/token-reader/character-map.ts';
import { nameOf } from '#model/token-reader/json-tree.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { coloursOf } from '../segment-colours.ts';
import { groupAt } from './base64-group.ts';
import type { Base64Group, GroupOctet } from './base64-group.ts';
import { VisibleText } from '#components/visible-text.tsx';

interface BitStripProps {
  readonly token: TokenReading;
  /** The character pointed at. */
  readonly at: number;
}

const NO_BITS = '······';
/** A caret has come to rest after this long, in ms; then the strip is spoken. */
const REST = 700;

export function BitStrip({ token, at }: BitStripProps) {
  const group = groupAt(token, at);
  const sentence = group ? describe(group) : '';
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), REST);
    return () => clearTimeout(timer);
  }, [sentence]);
  if (!group)
    return (
      <p>
        {isPlain(token, at)
          ? 'This payload is not encoded: its characters are its bytes.'
          : 'A dot between two parts carries no bits.'}
      </p>
    );
  const { segment, characters, octets, pointed } = group;
  const colour = coloursOf(segment.name).text;
  return (
    <>
      <div className={`bit-strip ${colour}`} aria-hidden="true">
        {characters.map(({ at: place, character }, index) => (
          <b key={place} data-pointed={index === pointed}>
            {character}
          </b>
        ))}
        <i>characters</i>
        {characters.map(({ at: place, bits }, index) => (
          <span key={place} data-pointed={index === pointed}>
            {bits ?? NO_BITS}
          </span>
        ))}
        <i>6 bits each</i>
        {octets.map((octet, index) => (
          <u key={index} data-pointed={octet.isPointed}>
            {octet.hex} <VisibleText text={inShort(octet)} />
          </u>
        ))}
        <i>bytes</i>
      </div>
      <p>
        <strong>{nameAt(token, at) ?? segment.name}</strong>
        <span>character {count(at - segment.start + 1)}</span>
        <span>{octetsInWords(group)}</span>
      </p>
      <output className="sr-only">{spoken}</output>
    </>
  );
}

/** Which octets of its part. */
function octetsInWords({ octetAt, octets }: Base64Group): string {
  if (octets.length === 0) return 'no whole byte';
  const first = count(octetAt + 1);
  return octets.length === 1 ? `byte ${first}` : `bytes ${first}–${count(octetAt + octets.length)}`;
}

const count = (value: number): string => value.toLocaleString('en');

/** The member that the character carries. */
function nameAt(token: TokenReading, at: number): string | undefined {
  const member = memberAt(token, at);
  const tree = member && token[member.part]?.tree;
  return tree ? nameOf(tree, member.node) : undefined;
}

const isPlain = (token: TokenReading, at: number): boolean =>
  !token.isPayloadEncoded && token.payload !== null && at >= token.payload.start && at < token.payload.end;

/** What stands beside the hexadecimal digits. */
const inShort = ({ text, part, parts }: GroupOctet): string =>
  text === null ? '' : parts > 1 ? `${text} ${part}/${parts}` : text;

function describe({ characters, octets, pointed }: Base64Group): string {
  const letters = characters.map(({ character }) => character).join(' ');
  const bits = characters.map(({ bits: group }) => group ?? 'no bits').join(' ');
  const inWords = octets.map((octet) => `${octet.hex}${octet.text === null ? '' : `, ${inShort(octet)}`}`);
  return `Character ${characters[pointed]?.character ?? ''} of ${letters}: bits ${bits}, bytes ${inWords.join('; ')}.`;
}
