/** The build's own loaders: scenarios, the guide, and the server's source as it is shown. */
import type { Plugin } from 'vite';
import { addressesPlugin } from './addresses-plugin.ts';
import { guidePlugin } from './guide-plugin.ts';
import { scenarioPlugin } from './scenario-plugin.ts';
import { serverCodePlugin } from './server-code-plugin.ts';

export const content = (): Plugin[] => [
  scenarioPlugin(),
  serverCodePlugin(),
  guidePlugin(),
  addressesPlugin(),
];
