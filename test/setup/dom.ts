/** Tests of components: matchers that speak of the DOM, and an empty document after each test. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// What a page fetches is compiled on first use here, which takes longer than a fetch.
configure({ asyncUtilTimeout: 5000 });

// jsdom has no layout, so nothing to scroll; it would say so at every navigation.
window.scrollTo = () => {};
