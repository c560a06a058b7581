/** Content that travels apart from its signature (RFC 7515 Appendix F); its field is fetched when it is needed. */
import { lazily } from '#components/lazily.tsx';
import type { TokenReading } from '#model/token-reader/reading.ts';

const DetachedContent = lazily(async () => (await import('./detached-content.tsx')).DetachedContent);

interface DetachedFieldProps {
  readonly token: TokenReading;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function DetachedField({ token: { form, payload, signature }, ...field }: DetachedFieldProps) {
  const isDetached =
    form === 'jws' && payload?.start === payload?.end && signature && signature.end > signature.start;
  return isDetached ? <DetachedContent {...field} /> : null;
}
