/** Ways to look inside a step. */
export type LensName = 'http' | 'why' | 'state' | 'code';

export const LENSES = [
  { value: 'http', name: 'HTTP' },
  { value: 'why', name: 'Why?' },
  { value: 'state', name: 'State' },
  { value: 'code', name: 'Server code' },
] as const satisfies readonly { readonly value: LensName; readonly name: string }[];
