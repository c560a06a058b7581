/** Catches what breaks while it renders, so that a way on remains. */
import { Component, type ReactNode } from 'react';
import { StoppedPage } from './stopped-page.tsx';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidMount() {
    addEventListener('popstate', this);
  }

  override componentWillUnmount() {
    removeEventListener('popstate', this);
  }

  /** Back and forward lead to another page, which may well work. */
  handleEvent() {
    this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <StoppedPage title="This page stopped working">
        The mistake is ours, not yours, and nothing has left this page. Loading it again starts it afresh; the
        other pages still work.
      </StoppedPage>
    );
  }
}
