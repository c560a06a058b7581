/** The visible count of requests. */
import { useRequestCount } from './use-request-count.ts';

export function RequestCounter() {
  const { requests, ownCode } = useRequestCount();
  return (
    <p className="request-counter">
      Requests since this page loaded: <strong>{requests}</strong>
      {ownCode > 0 && `. Fetched of this site’s own code: ${ownCode} ${ownCode === 1 ? 'file' : 'files'}`}
    </p>
  );
}
