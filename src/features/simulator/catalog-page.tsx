/** The Simulator page. */
export function Page() {
  return <h1>Simulator</h1>;
}
