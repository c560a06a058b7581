/** The words of a moment in a running text: "Session: … JWT: …". */
import { Fragment } from 'react';
import type { Caption } from './captions.ts';
import { LaneName } from '#stage/lane-name.tsx';

export function CaptionWords({ captions }: { readonly captions: readonly Caption[] }) {
  return captions.map(({ lane, text }) => (
    <Fragment key={lane?.id ?? ''}>
      {lane && (
        <>
          <LaneName lane={lane} />
          {': '}
        </>
      )}
      {text}{' '}
    </Fragment>
  ));
}
