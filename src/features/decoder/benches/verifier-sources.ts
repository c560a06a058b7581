/** The verifiers of the bench as they are written: the text of the modules that run. */

const SOURCES: Readonly<Record<string, string>> = import.meta.glob<string>('../../../model/verifiers/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const textOf = (id: string): string => SOURCES[`../../../model/verifiers/${id}.ts`] ?? '';

/** The function of a verifier, without its imports. */
export function sourceOf(id: string): string {
  const text = textOf(id);
  return text.slice(text.indexOf('export async function')).replace('export ', '').trim();
}

/** What it checks or forgets, in its own opening comment. */
export const purposeOf = (id: string): string => /\/\*\* (.*?) \*\//.exec(textOf(id))?.[1] ?? '';
