/** Parts of a page that load when they are first shown. */
import { useEffect, useState, type ComponentType } from 'react';

/** A component that fetches itself; while it is on its way nothing stands in its place. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let arrived: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | 'missing' | null>(() => arrived);
    useEffect(() => {
      if (arrived) return undefined;
      let wanted = true;
      load().then(
        (part) => {
          arrived = part;
          if (wanted) setPart(() => part);
        },
        () => wanted && setPart('missing'),
      );
      return () => void (wanted = false);
    }, []);
    if (Part === 'missing') return <MissingPart />;
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
