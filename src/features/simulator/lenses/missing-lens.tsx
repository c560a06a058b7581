/** In place of a lens whose code did not arrive. */
export function MissingLens() {
  return (
    <div className="lens-note">
      <p>
        This part of the page did not arrive. The site may have been updated since you opened it, or the
        network is away.
      </p>
      <button type="button" className="button mt-3" onClick={() => location.reload()}>
        Load it again
      </button>
    </div>
  );
}
