/** SHA-256 of a text, as servers keep identifiers at rest: who reads the table cannot use what it holds. */
import { digestText } from './digest.ts';

/** SHA-256 of the UTF-8 octets of `text`, base64url without padding: 43 characters. */
export const sha256 = (text: string): Promise<string> => digestText('SHA-256', text);
