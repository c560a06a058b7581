/** The arrow table in the linter's words: overrides for `.oxlintrc.arrows.json`, which is written from them. */
import { layerOf, mayImport } from './arrows.ts';
import { LAYERS, ROOMS, type Layer, type Room } from './layers.ts';

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

const override = (files: readonly string[], patterns: readonly Pattern[]) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const PACKAGES = [...new Set(LAYERS.flatMap(({ packages }) => packages))].toSorted();

/** Every package and every other layer that `layer` does not list. */
function layerPattern(layer: Layer): Pattern {
  const packages = PACKAGES.filter((name) => !layer.packages.includes(name));
  const layers = LAYERS.map(({ name }) => name).filter(
    (name) => name !== layer.name && name !== 'main' && !mayImport(layer, name),
  );
  const allowed = [...layer.imports, ...layer.packages].join(', ');
  return {
    regex: `^(?:${packages.join('|')})(?:/|$)|^#(?:${layers.join('|')})/`,
    message: `${layer.name} may import: ${allowed || 'nothing'} (ARCHITECTURE.md).`,
  };
}

/** Every other room that `room` does not list, by the relative path that leads there. */
function roomPattern(room: Room): Pattern {
  const others = ROOMS.filter(({ name }) => name !== room.name && !room.imports.includes(name));
  const paths = others.flatMap(({ name, files }) =>
    files ? files.map((file) => `${file.replace('.', '\\.')}$`) : [`${name}/`],
  );
  return {
    regex: `^(?:\\./|(?:\\.\\./)+)(?:${paths.join('|')})`,
    message: `model/${room.name} may import: ${room.imports.join(', ') || 'nothing'} (ARCHITECTURE.md).`,
  };
}

const filesOf = ({ name, files }: Room): readonly string[] =>
  files ? files.map((file) => `src/model/${file}`) : [`src/model/${name}/**`];

const layerOverrides = LAYERS.filter(({ name }) => name !== 'main').map((layer) =>
  override([`src/${layer.name}/**`], [layerPattern(layer)]),
);

/** A later override takes the place of an earlier one, so a room repeats what holds for all of the model. */
const roomOverrides = ROOMS.map((room) =>
  override(filesOf(room), [layerPattern(layerOf('src/model/')), roomPattern(room)]),
);

/** No plugins of its own: it adds rules to `.oxlintrc.json`, which extends it. */
export const lintArrows = { plugins: [], overrides: [...layerOverrides, ...roomOverrides] };
