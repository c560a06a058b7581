/** The Scenario page. */
export function Page() {
  return <h1>Scenario</h1>;
}
