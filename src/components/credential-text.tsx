/** A text with the credential in it coloured: a session ID amber, a JWT by its three parts. */

export interface CredentialTextProps {
  readonly text: string;
  /** Occurs in `text`; "" for none. */
  readonly credential: string;
  readonly kind: 'session-id' | 'jwt' | 'refresh-token' | undefined;
}

export function CredentialText({ text, credential, kind }: CredentialTextProps) {
  const at = credential === '' ? -1 : text.indexOf(credential);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <Credential value={credential} kind={kind} />
      {text.slice(at + credential.length)}
    </>
  );
}

function Credential({ value, kind }: { readonly value: string; readonly kind: CredentialTextProps['kind'] }) {
  if (kind === 'session-id') return <span className="font-medium text-amber">{value}</span>;
  if (kind !== 'jwt') return <span className="font-medium">{value}</span>;
  const [header = '', payload = '', signature = ''] = value.split('.');
  return (
    <span className="font-medium">
      <span className="text-rose">{header}</span>.<span className="text-violet">{payload}</span>.
      <span className="text-teal">{signature}</span>
    </span>
  );
}
