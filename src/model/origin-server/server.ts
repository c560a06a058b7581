/** What the handlers of the origin server work with. */
import type { Clock, Milliseconds, Seconds } from '../clock.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { RandomSource } from '../random.ts';
import type { Carrier, Credential } from '../settings.ts';
import type { ServerPlaces, Span } from '../recording/spans.ts';
import type { LogInLimit } from './log-in-limit.ts';
import type { RefreshTokenTable } from './refresh-token-table.ts';
import type { SessionStore } from './session-store.ts';
import type { SigningKey, VerificationKey } from './token-profile.ts';
import type { UserTable } from './user-table.ts';

export interface Server {
  /** Where it stands, and its tables. Several servers may share a table. */
  readonly places: ServerPlaces;
  /** "https://acme.example" */
  readonly origin: string;
  /** What this server gives out at log-in, and how it wants to get it back. */
  readonly credential: Credential;
  readonly carrier: Carrier;
  readonly lifetimes: Lifetimes;
  readonly users: UserTable;
  readonly sessions: SessionStore;
  readonly refreshTokens: RefreshTokenTable;
  readonly logInLimit: LogInLimit;
  readonly signingKey: SigningKey;
  /** All that verifying needs: of a key pair the public half. */
  readonly verificationKey: VerificationKey;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: RandomSource;
  /** Numbers what this server makes, from 1: token "at_0001", family "f1". */
  readonly count: (what: 'access token' | 'family') => number;
  /** Marks a line as worth watching; changes nothing. */
  readonly span: Span;
}

export interface Lifetimes {
  readonly accessToken: Seconds;
  readonly refreshToken: Milliseconds;
  /** A session ends after this long without a request … */
  readonly idle: Milliseconds;
  /** … and this long after log-in whatever happens. */
  readonly absolute: Milliseconds;
}

/** Answers one request. */
export type Handler = (request: HttpRequest, server: Server) => Promise<HttpResponse>;
