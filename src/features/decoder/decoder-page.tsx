/** The Decoder page. */
export function Page() {
  return <h1>Decoder</h1>;
}
