/** Pairs on the curve P-256 (RFC 7518 §3.4). They sign nothing outside this simulation. */
import type { SigningKey } from '../../origin-server/token-profile.ts';

export const DEMO_ONLY_ES256_KEYS: readonly SigningKey[] = [
  {
    kid: 'es1',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'LzPvyhmw39r-aJLlfPQOm5vPZOCSTJWAkmQZgb8bM98',
    y: '2O91qIqilb4SX5b_NBhq5QwNn_cWkjReyNO1GjZUgfw',
    d: 'WNwmbJ0DlzFkHvVuUVDe3Z6zcAeEwDuJ9pAfQNjnlqo',
  },
  {
    kid: 'es2',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'HamBIqC6qp_egy2s4XoE9EJXajA6EQWoxaXDJ4IVMu0',
    y: 'KRe10PTsPuLcFUJT8uauzSgyTcSRI9k4C1w0BpXy1Sw',
    d: 'xM5OK3aOn-O_kG1QsAAKTqaBabdgJvobPLZSX9Tq3kM',
  },
  {
    kid: 'es3',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'm2lecbQws2els2w1tkOHiBTZt4B_Up_wLR3ZuHzSEbc',
    y: 'ftYw4wBKpLswYRz0RBPjcHbK6Ry2PdCvyvp0V4Khm1o',
    d: 'jvm-ejaGfoZJfVy0bTL3rsp4RWXRaUENmvfzi922L9c',
  },
  {
    kid: 'es4',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'V3Zm-gYonPSD0_NvbbOkuLWnteuLmF437PpSP7A4P6Q',
    y: 'XOJSTDIgBzJvAbmrodf_tQ2yFKu9qHT7-4bEAWtl3zU',
    d: '-RMGKh_jObR3KzIagJpGashqr7IhloWMBHD17Cz8gMA',
  },
  {
    kid: 'es5',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'ga3j7PNTHYvR_FD2QUROpRHEIC180arEIxZ8LNtH_js',
    y: 'Ps4narKelGVDLGca6XXcJiZblk6V9_caTzNnmPmmw60',
    d: 'F5nRMUWYK3kG0uTaWYu2S9vQQOBdH3VOSOwZgdv939U',
  },
  {
    kid: 'es6',
    alg: 'ES256',
    kty: 'EC',
    crv: 'P-256',
    x: 'hkp-ZO0ayIdQxez21mBoynORV7lKCWrR42-kka5G3Fk',
    y: 'lnlvA9oWwt7HlKek0Bs9DPeIJctQZOy2eY_rUA_wUQk',
    d: '2DLXwUC_nunY2hGWmxMIn4LPUi7l-7jE9MCzPulCs-g',
  },
];
