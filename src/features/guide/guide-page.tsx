/** The Guide page. */
export function Page() {
  return <h1>Guide</h1>;
}
