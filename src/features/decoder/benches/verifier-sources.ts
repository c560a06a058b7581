/** The verifiers of the bench as they are written: the text of the modules that run, coloured by the build. */

interface ColouredModule {
  /** HTML of each line. */
  readonly lines: readonly string[];
}

const SOURCES: Readonly<Record<string, ColouredModule>> = import.meta.glob<ColouredModule>(
  ['/src/model/verifiers/*.ts', '!**/{forgeries,server-for,verifier,verifiers}.ts'],
  { query: '?code', import: 'code', eager: true },
);

const plainText = (html: string): string => html.replace(/<[^>]*>/g, '');

/** The function of a verifier without its imports, as HTML. */
export function sourceOf(id: string): string {
  const lines = SOURCES[`/src/model/verifiers/${id}.ts`]?.lines ?? [];
  const first = lines.findIndex((line) => plainText(line).startsWith('export async function'));
  return lines.slice(Math.max(0, first)).join('\n');
}
