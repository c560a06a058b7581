/** What is wrong in a scenario, and where. */
export interface ScenarioProblem {
  /** Keys from the top to the place: ["predictions", 0, "before"]. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, and what would be right. */
  readonly message: string;
}
