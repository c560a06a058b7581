/** The frame around every page. */
import type { ComponentType } from 'react';
import type { PageProps } from './routes.ts';

export interface AppProps extends PageProps {
  readonly Page: ComponentType<PageProps>;
}

export function App({ Page, params, data }: AppProps) {
  return <Page params={params} data={data} />;
}
