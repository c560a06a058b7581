/** Calm sentences about what was not as asked; each can be put away. */

export interface NoticesProps {
  readonly notices: readonly string[];
  readonly onDismiss: (notice: string) => void;
}

export function Notices({ notices, onDismiss }: NoticesProps) {
  return (
    <div role="status" aria-label="Notices" className="notices">
      {notices.map((notice) => (
        <p key={notice}>
          {notice}
          <button type="button" onClick={() => onDismiss(notice)}>
            Dismiss
          </button>
        </p>
      ))}
    </div>
  );
}
