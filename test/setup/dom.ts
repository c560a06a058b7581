/** Tests of components: matchers that speak of the DOM, and an empty document after each test. */
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom has no layout, so nothing to scroll; it would say so at every navigation.
window.scrollTo = () => {};
