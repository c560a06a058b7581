/** Parts of a page that load when they are first shown. */
import type { ComponentType } from 'react';
import { onDemand, useOnDemand } from './on-demand.ts';

/**
 * A component that fetches itself; while it is on its way nothing stands in its place. Where it
 * does not arrive, `Instead` does: unless told, a word about it and a way on.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props> = MissingPart,
): ComponentType<Props> {
  const source = onDemand(load);
  return function Lazy(props: Props) {
    const Part = useOnDemand(source);
    if (Part === 'missing') return <Instead {...props} />;
    return Part && <Part {...props} />;
  };
}

/** In place of a part that did not arrive. */
export function MissingPart() {
  return (
    <div role="alert" className="py-3">
      <p className="text-ink2">
        This part of the page did not arrive. The site may have been updated since you opened it, or the
        network is away.
      </p>
      <button type="button" className="button mt-3" onClick={() => location.reload()}>
        Load it again
      </button>
    </div>
  );
}
