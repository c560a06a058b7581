/** A token, taken apart: its text in three colours, and what each segment says once it is decoded. */
import { renderToStaticMarkup } from 'react-dom/server';

/** Names and colours as everywhere on the site. */
const SEGMENTS = [
  ['Header', 'text-rose'],
  ['Payload', 'text-violet'],
  ['Signature', 'text-teal'],
] as const;

/** What is wrong with a token that shall be drawn; `null` if nothing is. */
export function whyNoToken(text: string): string | null {
  const segments = text.split('.');
  if (segments.length !== 3 || !/^[\w.-]+$/.test(text))
    return 'a token to be drawn is one line of three segments';
  return segments.slice(0, 2).every(isJson) ? null : 'header and payload of a token to be drawn must be JSON';
}

function isJson(segment: string): boolean {
  try {
    JSON.parse(decoded(segment));
    return true;
  } catch {
    return false;
  }
}

const decoded = (segment: string): string => Buffer.from(segment, 'base64url').toString('utf8');

/** "04 d6 4c …" in groups of eight bytes. */
const inHex = (segment: string): string =>
  (
    Buffer.from(segment, 'base64url')
      .toString('hex')
      .match(/.{1,16}/g) ?? []
  )
    .map((group) => group.replaceAll(/(..)(?=.)/g, '$1 '))
    .join('\n');

/** The figure as HTML. `decoder` is the decoder's address. */
export function drawToken(text: string, decoder: string): string {
  const parts = text.split('.').map((segment, i) => ({
    segment,
    name: SEGMENTS[i]?.[0] ?? '',
    colour: SEGMENTS[i]?.[1] ?? '',
    says: i === 2 ? inHex(segment) : decoded(segment),
  }));
  return renderToStaticMarkup(
    <div className="token-figure">
      <p className="token-text">
        {parts.map(({ segment, name, colour }, i) => (
          <span key={name}>
            {i > 0 && '.'}
            <span className={colour}>{segment}</span>
          </span>
        ))}
      </p>
      <dl>
        {parts.map(({ segment, name, colour, says }) => (
          <div key={name}>
            <dt>
              <b className={colour}>{name}</b> {segment.length} characters
            </dt>
            <dd>
              <pre>{says}</pre>
            </dd>
          </div>
        ))}
      </dl>
      <a className="run" href={`${decoder}#token=${text}`}>
        Open it in the decoder
      </a>
    </div>,
  );
}
