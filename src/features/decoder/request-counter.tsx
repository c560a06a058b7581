/** The visible count of requests. */
import { useRequestCount } from './use-request-count.ts';

export function RequestCounter() {
  const { requests, ownCode } = useRequestCount();
  return (
    <p className="request-counter">
      Requests since this page loaded: <strong>{requests + ownCode}</strong>
      {ownCode > 0 && `, ${requests === 0 ? 'all' : ownCode} for this site’s own code`}
    </p>
  );
}
