/** Secrets of 256 bits, one for each server that makes its own (RFC 7518 §3.2). They sign nothing outside this simulation. */
import type { SigningKey } from '../../origin-server/token-profile.ts';

export const DEMO_ONLY_HS256_KEYS: readonly SigningKey[] = [
  { kid: 'k2', alg: 'HS256', kty: 'oct', k: 'QUAqX1-kKxnexC9V8S87PNIltwGhDUcwJHUXKWC0KUs' },
  { kid: 'k3', alg: 'HS256', kty: 'oct', k: 'uMuwKd1_IkQxZxqptjRFN10SQW_H_b05862psbigwbM' },
  { kid: 'k4', alg: 'HS256', kty: 'oct', k: 'jXnGAg6yAEsd03-xD_8iWvpmFGzfJMQGtxjENV5Nz5k' },
  { kid: 'k5', alg: 'HS256', kty: 'oct', k: '8BFgLvxf3-TM3if7oETWa5T7uMq-4_MLYm8QIKycv6g' },
  { kid: 'k6', alg: 'HS256', kty: 'oct', k: 'PFSAHad4vFQ-bNCxNlPPGqKzgEvouj48nB7qe2K_w2c' },
  { kid: 'k7', alg: 'HS256', kty: 'oct', k: 'Qqtzr1vtAUQmIchVabJ4oQxhR-39DAE9j3qUgsqhY5I' },
];
