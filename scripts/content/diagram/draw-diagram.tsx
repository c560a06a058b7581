import { renderToStaticMarkup } from 'react-dom/server';
import { credentialWeights } from './credential-weights.ts';
import { SequenceDrawing } from './sequence-drawing.tsx';
import { SIZES, type SizeName } from './sizes.ts';
import type { DiagramSource } from './source.ts';

/** Both drawings of a diagram as SVG text; `id` is unique in its page. */
export async function drawDiagram(source: DiagramSource, id: string): Promise<string> {
  const weights = await credentialWeights();
  return (Object.keys(SIZES) as SizeName[])
    .map((size) =>
      renderToStaticMarkup(
        <SequenceDrawing source={source} size={size} weights={weights} id={`${id}-${size}`} />,
      ),
    )
    .join('');
}
