/** Pairs on the curve Ed25519 (RFC 8037 §2). They sign nothing outside this simulation. */
import type { SigningKey } from '../../origin-server/token-profile.ts';

export const DEMO_ONLY_ED25519_KEYS: readonly SigningKey[] = [
  {
    kid: 'ed1',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: '60YHIO8FkRjDB9EbgSVMtCUxh3B6TBqdM0IYZrGSmeU',
    d: '75GZhnDywMxJH6TgtbFHXvs5klEdtE-OiliRJYwi77I',
  },
  {
    kid: 'ed2',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'zl96mxaF-cyA_cogqiJMd2lJq9ByHCf3bKgv4PNbuyk',
    d: 'Rc-_sUU73n6f3yNZtDTqgDPqQ-l-EuLtz_OY9qT4ZYo',
  },
  {
    kid: 'ed3',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'dtIn81YksXErl_zhXLKystXc-yekkCv451z0f73hBy0',
    d: 'rwuJql58TsW2PmCHOK652n0n3uV2pxQkXPmhnIbGyD4',
  },
  {
    kid: 'ed4',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'mMyTaaMZhqNzy7jGI3TWTaG2YZ2AAmk5Jpr9c5bbkkk',
    d: 'CQmG6J-JRASCgAd2bH84gJtPnQKYq1GtupnDjHfUEZo',
  },
  {
    kid: 'ed5',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'N2BplVJm0Nf0TrCn2412MaEGwqfGyxT0_LBT46o4A9c',
    d: 'mKCkqv95NInPjvf6LSfTDL6vCdvaRaBICe5-vll0H00',
  },
  {
    kid: 'ed6',
    alg: 'Ed25519',
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'hzp-4Zu0MF-QQuLo-JzJgtpZD7pCasJdR896MhBRv4o',
    d: 'totgK1Ym9qhkoJDZ4nYHNew_nvcDA8vDarpKRLCz5bI',
  },
];
