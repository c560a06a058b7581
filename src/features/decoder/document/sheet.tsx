/** The token as the document it is: header, payload and signature, edged in their colours, with its seal. */
import './sheet.css';
import type { Check } from '#model/token-reader/check.ts';
import type { ExaminedToken } from '#model/token-reader/examination.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { EditedPart } from '#model/token-reader/rewrite.ts';
import { ClaimTable, HeaderTable } from './claim-table.tsx';
import type { Draft, Drafts } from '../decoder-state.ts';
import { Fold } from './drawings/fold.tsx';
import { Seal } from './drawings/seal.tsx';
import type { SealState } from './drawings/seal.tsx';
import { JsonPane } from './json-pane.tsx';
import { OctetParts } from './octet-parts.tsx';
import { findingNumbers } from './finding-places.ts';
import type { FindingPlaces } from './finding-places.ts';
import type { PointedMember } from '../token-box/pointed-member.ts';
import { VisibleText } from '#components/visible-text.tsx';

interface SheetProps {
  readonly examined: ExaminedToken | null;
  readonly signature: Check | null;
  readonly drafts: Drafts;
  /** A newer input is still being read: what is shown cannot be edited now. */
  readonly isBehind: boolean;
  /** Seconds; `null` until the page is alive. */
  readonly now: number | null;
  /** The signature fits a key that the token brought along. */
  readonly hasOwnKey: boolean;
  /** Where the findings are. */
  readonly places: FindingPlaces;
  readonly onDraft: (draft: Draft) => void;
  readonly onLeave: (part: EditedPart) => void;
  /** The member pointed at, here or in the token. */
  readonly pointed: PointedMember | null;
  readonly onPoint: (pointed: PointedMember | null) => void;
  /** Sets a time claim; `null` where the payload is no claims set. */
  readonly onExtend: (() => void) | null;
}

export function Sheet(props: SheetProps) {
  const {
    examined,
    signature,
    drafts,
    isBehind,
    now,
    hasOwnKey,
    places,
    pointed,
    onDraft,
    onLeave,
    onPoint,
    onExtend,
  } = props;
  const token = examined?.token ?? null;
  // Parameters of an unprotected header have no place in the compact form that an edit makes.
  const canEdit =
    token !== null && (token.form === 'jws' || token.form === 'fragment') && token.unprotected === null;
  const pane = (part: EditedPart) => ({
    part,
    segment: token?.[part] ?? null,
    laidOut: (part === 'header' ? examined?.headerText : examined?.payloadText) ?? '',
    draft: drafts[part]?.text ?? null,
    isReadOnly: !canEdit || (isBehind && !drafts[part]),
    onDraft: (text: string, isExact: boolean) => onDraft({ part, text, isExact }),
    onLeave: () => onLeave(part),
  });
  const pointing = (part: EditedPart) => ({
    node: pointed?.part === part ? pointed.node : null,
    onPoint: (node: number | null) => onPoint(node === null ? null : { part, node }),
  });
  const isEncrypted = token?.form === 'jwe';
  return (
    <article className="sheet">
      <Fold />
      <section className="sheet-part sheet-header">
        <JsonPane {...pane('header')} placeholder={headerPlaceholder(token)} />
        {token && token.unprotected !== null && (
          <p>
            Unprotected: <VisibleText text={token.unprotected.slice(0, 300)} />
          </p>
        )}
        <HeaderTable
          segment={token?.header ?? null}
          repeated={examined?.repeatedInHeader ?? []}
          numbers={findingNumbers(places, 'header')}
          pointing={pointing('header')}
        />
      </section>
      <section className="sheet-part sheet-payload">
        <JsonPane {...pane('payload')} onExtend={onExtend} placeholder={payloadPlaceholder(token)} />
        <ClaimTable
          segment={token?.payload ?? null}
          repeated={examined?.repeatedInPayload ?? []}
          numbers={findingNumbers(places, 'payload')}
          pointing={pointing('payload')}
          now={now}
        />
      </section>
      <section className="sheet-part sheet-signature" data-own-key={hasOwnKey}>
        <div>
          <h2>{isEncrypted ? 'Encrypted parts' : 'Signature'}</h2>
          <p>{describeSignature(token, signature, hasOwnKey)}</p>
          <OctetParts token={token} />
        </div>
        {token && <Seal state={sealState(token, signature)} word={token.alg ?? '?'} hasOwnKey={hasOwnKey} />}
      </section>
    </article>
  );
}

function headerPlaceholder(token: TokenReading | null): string {
  if (!token) return 'How it is signed.';
  return token.unprotected === null ? 'No header.' : 'No protected header.';
}

function payloadPlaceholder(token: TokenReading | null): string {
  if (!token) return 'Who it speaks of, and until when.';
  return token.form === 'jwe' ? 'Encrypted: it needs the key.' : 'No payload.';
}

function sealState(token: TokenReading, signature: Check | null): SealState {
  if (!token.signature || token.signature.end === token.signature.start) return 'absent';
  if (signature?.state === 'pass') return 'whole';
  return signature?.state === 'fail' ? 'broken' : 'unproven';
}

function describeSignature(token: TokenReading | null, signature: Check | null, hasOwnKey: boolean): string {
  if (!token) return 'Proves who wrote the other two.';
  if (token.form === 'jwe')
    return 'A JWE has five parts; the tag shows whether the others are as they were sealed.';
  if (!token.signature) return 'There is none: nothing here can be trusted.';
  const count = token.signature.octets.length;
  if (count === 0) return 'Empty: nobody sealed it.';
  const size = `${count} ${count === 1 ? 'byte' : 'bytes'}.`;
  if (signature?.state === 'pass' && hasOwnKey)
    return `${size} The seal is whole, but the key that fits it came with the document.`;
  if (signature?.state === 'pass') return `${size} The seal is whole: this text was sealed with that key.`;
  if (signature?.state === 'fail') return `${size} The seal does not fit this text and that key.`;
  return `${size} A seal that nobody has checked yet.`;
}
