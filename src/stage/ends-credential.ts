/** Which steps put an end to a credential. */
import type { Step } from '#model/trace/trace.ts';
import type { SecretKind } from './line-weight.ts';

/** A credential of the run ends in this step, or the row it stands for. */
export const endsCredential = (
  { secrets }: { readonly secrets: ReadonlyMap<string, SecretKind> },
  { changes }: Pick<Step, 'changes'>,
): boolean =>
  changes.some(
    ({ before, after }) =>
      before &&
      !after &&
      (before.kind === 'session' ? !before.preLogin : 'value' in before && secrets.has(before.value)),
  );
