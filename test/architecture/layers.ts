/**
 * The arrow table: what each layer may import, and inside the model what each room may. `ARCHITECTURE.md` shows it,
 * the linter's copy is written from it (`lint-arrows.ts`), and tests hold all three together.
 */

export interface Layer {
  /** The folder below `src/`; `main` is what stands in `src/` itself. */
  readonly name: string;
  /** Layers, beside its own folder; `features` means all of them, `content` the texts and scenarios. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const PAGE_PACKAGES = ['react', 'react-dom', 'wouter'];

/** From the ground up. */
export const LAYERS: readonly Layer[] = [
  { name: 'model', imports: [], packages: ['jose', '@noble/curves'] },
  { name: 'worker', imports: ['model'], packages: [] },
  { name: 'components', imports: ['model'], packages: ['react', 'wouter'] },
  { name: 'stage', imports: ['model', 'components'], packages: ['react'] },
  {
    name: 'features/home',
    imports: ['model', 'worker', 'components', 'stage', 'content'],
    packages: PAGE_PACKAGES,
  },
  {
    name: 'features/simulator',
    imports: ['model', 'worker', 'components', 'stage', 'content'],
    packages: PAGE_PACKAGES,
  },
  { name: 'features/decoder', imports: ['model', 'worker', 'components'], packages: PAGE_PACKAGES },
  {
    name: 'features/guide',
    imports: ['model', 'worker', 'components', 'content'],
    packages: PAGE_PACKAGES,
  },
  { name: 'app', imports: ['model', 'components', 'features', 'content'], packages: ['react', 'wouter'] },
  { name: 'main', imports: ['app', 'components'], packages: ['react', 'react-dom'] },
];

/** A folder of the model, or some of the files that stand in `src/model/` itself. */
export interface Room {
  readonly name: string;
  /** Of `src/model/`, where it is no folder. */
  readonly files?: readonly string[];
  readonly imports: readonly string[];
}

/** From the ground up: a room may import only what stands above it in this table, and of that only what it lists. */
export const ROOMS: readonly Room[] = [
  { name: 'encoding', imports: [] },
  {
    name: 'ground',
    files: ['clock.ts', 'edit-distance.ts', 'random.ts', 'record.ts', 'result.ts', 'unverified-claims.ts'],
    imports: ['encoding'],
  },
  { name: 'wording', imports: ['ground'] },
  { name: 'settings', files: ['settings.ts', 'lane.ts'], imports: ['ground', 'wording'] },
  { name: 'http', imports: ['ground', 'settings'] },
  { name: 'trace', imports: ['ground', 'wording', 'settings', 'http'] },
  { name: 'recording', imports: ['ground', 'settings', 'http', 'trace'] },
  { name: 'cookie-jar', imports: ['ground', 'http', 'trace', 'recording'] },
  { name: 'network', imports: ['ground', 'http', 'trace', 'recording'] },
  {
    name: 'origin-server',
    imports: ['encoding', 'ground', 'wording', 'settings', 'http', 'trace', 'recording'],
  },
  {
    name: 'user-agent',
    imports: ['encoding', 'ground', 'settings', 'http', 'trace', 'recording', 'cookie-jar', 'network'],
  },
  {
    name: 'world',
    imports: ['ground', 'settings', 'http', 'trace', 'recording', 'network', 'origin-server', 'user-agent'],
  },
  {
    name: 'actions',
    imports: ['ground', 'wording', 'settings', 'http', 'trace', 'user-agent', 'world'],
  },
  {
    name: 'run',
    files: ['run.ts'],
    imports: ['ground', 'settings', 'trace', 'recording', 'world', 'actions'],
  },
  { name: 'scenario', imports: ['ground', 'wording', 'settings', 'trace', 'actions', 'run'] },
  { name: 'token-reader', imports: ['encoding', 'ground', 'wording'] },
  { name: 'token-intake', imports: ['encoding', 'ground', 'token-reader'] },
  { name: 'token-verification', imports: ['encoding', 'ground', 'token-reader'] },
  { name: 'token-judgement', imports: ['encoding', 'ground', 'token-reader', 'token-verification'] },
  {
    name: 'verifiers',
    imports: ['encoding', 'ground', 'token-reader', 'token-verification', 'token-judgement'],
  },
];
