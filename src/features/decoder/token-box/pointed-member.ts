/** A member of header or payload that is pointed at: in its table, in the token, or by a finding. */
import type { EditedPart } from '#model/token-reader/rewrite.ts';

export interface PointedMember {
  readonly part: EditedPart;
  /** Node of the part's JSON tree. */
  readonly node: number;
}
