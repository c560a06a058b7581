/** The words behind status codes (RFC 9110 §15). */
const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  422: 'Unprocessable Content',
};

/** "Not Found" for 404; empty for a status nobody here sends, as RFC 9112 §4 allows. */
export const reasonPhrase = (status: number): string => PHRASES[status] ?? '';
