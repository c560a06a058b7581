/** The part of svgdom that is used; the package has no types of its own. */
declare module 'svgdom' {
  interface Config {
    setFontDir(folder: string): Config;
    setFontFamilyMappings(files: Readonly<Record<string, string>>): Config;
  }
  export const config: Config;
  export function createHTMLWindow(): Window & typeof globalThis;
}
