/** @jsxImportSource preact */
import { Component } from "preact";
import type { ComponentChildren } from "preact";

type Props = { what: string; children: ComponentChildren };

/** Keeps a fault in one part of the page from taking the rest with it, and the text that was typed there. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="lodge-error" role="alert">
        <p class="lodge-error-text">Something went wrong while showing {this.props.what}.</p>
        <button class="lodge-button" type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
