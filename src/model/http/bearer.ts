/** Bearer credentials in the `Authorization` field (RFC 6750 §2.1). */
import { fieldValue } from './fields.ts';
import type { HttpRequest } from './message.ts';

/** The credential behind the scheme `Bearer`, or `null`. Scheme names are case-insensitive (RFC 9110 §11.1). */
export const bearerCredential = (request: HttpRequest): string | null =>
  /^bearer +([\w.~+/-]+=*)$/i.exec(fieldValue(request, 'Authorization') ?? '')?.[1] ?? null;
