/** What stays private, where the rules come from, and the licence. */
import { addressOf } from '#components/address.ts';

const SOURCES = [
  { name: 'RFC 9110', address: 'https://www.rfc-editor.org/rfc/rfc9110', about: 'HTTP' },
  {
    name: 'RFC 6265bis',
    address: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
    about: 'cookies',
  },
  { name: 'RFC 7519', address: 'https://www.rfc-editor.org/rfc/rfc7519', about: 'JWT' },
  { name: 'RFC 8725', address: 'https://www.rfc-editor.org/rfc/rfc8725', about: 'its good practice' },
] as const;

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>
        <strong>Private.</strong> Everything runs in this page. Nothing you type, paste or run leaves it, and
        no other host is asked for anything. Only choices like the theme are remembered, in your own browser.
      </p>
      <p>
        <strong>Rules from</strong>{' '}
        {SOURCES.map(({ name, address, about }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={address}>{name}</a> ({about})
          </span>
        ))}
        , and what browsers really do.
      </p>
      <p>
        <strong>Free.</strong> Code under the MIT licence, words and pictures under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.{' '}
        <a href={addressOf('/licences.txt')}>All licences</a>
      </p>
    </footer>
  );
}
