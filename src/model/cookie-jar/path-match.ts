/** Paths of cookies (RFC 6265bis §5.1.4). A convenience, never a security boundary (§4.1.2.4). */

/** The path a cookie gets that names none: everything up to the last slash of the request's path. */
export function defaultPath(url: string): string {
  const { pathname } = new URL(url);
  const lastSlash = pathname.lastIndexOf('/');
  return lastSlash <= 0 ? '/' : pathname.slice(0, lastSlash);
}

/** Whether a request path path-matches a cookie's path: "/shop" covers "/shop" and "/shop/cart", not "/shopping". */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true;
  if (!requestPath.startsWith(cookiePath)) return false;
  return cookiePath.endsWith('/') || requestPath.charAt(cookiePath.length) === '/';
}
