/** Fetches the lenses when one is opened for the first time. */
import { useEffect, useState, type ComponentType } from 'react';
import type { LensPanelProps } from './lens-panel.tsx';
import { MissingLens } from './missing-lens.tsx';

type Panel = ComponentType<LensPanelProps>;

export function Lens(props: LensPanelProps) {
  const [Panel, setPanel] = useState<Panel | 'missing' | null>(null);

  useEffect(() => {
    let wanted = true;
    import('./lens-panel.tsx').then(
      (module) => wanted && setPanel(() => module.LensPanel),
      () => wanted && setPanel('missing'),
    );
    return () => void (wanted = false);
  }, []);

  if (Panel === 'missing') return <MissingLens />;
  return Panel && <Panel {...props} />;
}
