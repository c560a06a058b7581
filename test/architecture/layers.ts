/** The arrow table: what each layer may import. `ARCHITECTURE.md` shows the same one, and a test compares them. */

export interface Layer {
  readonly name: string;
  /** Files that belong to it; the first layer that fits counts. */
  readonly files: RegExp;
  /** Beside its own folder. */
  readonly imports: readonly RegExp[];
  readonly packages: readonly string[];
}

export const LAYERS: readonly Layer[] = [
  { name: 'model', files: /^src\/model\//, imports: [], packages: ['jose', '@noble/curves'] },
  { name: 'worker', files: /^src\/worker\//, imports: [/^src\/model\//], packages: [] },
  {
    name: 'components',
    files: /^src\/components\//,
    imports: [/^src\/model\//],
    packages: ['react', 'wouter'],
  },
  {
    name: 'stage',
    files: /^src\/stage\//,
    imports: [/^src\/(model|components)\//],
    packages: ['react'],
  },
  {
    name: 'features/home',
    files: /^src\/features\/home\//,
    imports: [/^src\/(model|worker|components|stage)\//, /^content\//],
    packages: ['react', 'react-dom', 'wouter'],
  },
  {
    name: 'features/simulator',
    files: /^src\/features\/simulator\//,
    imports: [/^src\/(model|worker|components|stage)\//, /^content\//],
    packages: ['react', 'react-dom', 'wouter'],
  },
  {
    name: 'features/decoder',
    files: /^src\/features\/decoder\//,
    imports: [/^src\/(model|worker|components)\//],
    packages: ['react', 'react-dom', 'wouter'],
  },
  {
    name: 'features/guide',
    files: /^src\/features\/guide\//,
    imports: [/^src\/(model|worker|components)\//, /^content\//],
    packages: ['react', 'react-dom', 'wouter'],
  },
  {
    name: 'app',
    files: /^src\/app\//,
    imports: [/^src\/(model|components|features)\//, /^content\//],
    packages: ['react', 'wouter'],
  },
  {
    name: 'main',
    files: /^src\/(main|entry-server)\.tsx$/,
    imports: [/^src\/(app|components)\//],
    packages: ['react', 'react-dom'],
  },
];
