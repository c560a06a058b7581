/** Catches a page that breaks while it renders, so that the frame and a way on remain. */
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="mx-auto max-w-[640px] px-4 py-20">
        <h1 className="text-[34px] leading-tight font-semibold">This page stopped working</h1>
        <p className="mt-4 text-ink2">
          The mistake is ours, not yours, and nothing has left this page. Loading it again starts it afresh;
          the other pages still work.
        </p>
        <button type="button" className="button mt-6" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}
