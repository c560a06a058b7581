/** Tests of components: matchers that speak of the DOM, and an empty document after each test. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// What a page fetches is compiled on first use here, and a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 60_000 });

// jsdom has no layout, so nothing to scroll; it would say so at every navigation.
window.scrollTo = () => {};
