/** GET /api/me: who am I, and what may I do? */
import { authenticate } from './authenticate.ts';
import { json } from './responses.ts';
import type { Handler } from './server.ts';
import { unauthorized } from './unauthorized.ts';

export const profile: Handler = async (request, server) => {
  const identity = await authenticate(request, server);
  if (!identity.ok) return unauthorized(server, identity.failure);
  return json(200, { sub: identity.value.subject, role: identity.value.role });
};
