/** @jsxImportSource preact */
import { Component } from "preact";
import type { ComponentChildren } from "preact";

type Props = { what: string; children: ComponentChildren };

/** Contains rendering errors, so that the rest of the page and typed text survive. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="lodge-error" role="alert">
        <p class="lodge-error-text">Something went wrong and we couldn't show {this.props.what}.</p>
        <button class="lodge-button" type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
