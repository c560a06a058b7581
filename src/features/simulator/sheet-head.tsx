/** Title of a sheet at the side, and the way out of it. Works without script. */
import './sheets.css';

export function SheetHead({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <div className="sheet-head">
      <h2>{name}</h2>
      <button type="button" className="quiet" popoverTarget={id} popoverTargetAction="hide">
        Close
      </button>
    </div>
  );
}
