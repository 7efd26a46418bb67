import type { ErrorInfo, ReactNode } from 'react';
import { Component } from 'react';
import { message } from '../messages/message.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

export interface ErrorBoundaryProps {
  readonly onRestart: () => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Shows a calm page instead of an empty window when a component throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // Name and place only: the message of an error could hold what a person typed.
    console.error('Interface fault:', error.name, info.componentStack);
  }

  readonly #restart = (): void => {
    this.setState({ failed: false });
    this.props.onRestart();
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <EmptyState
          title={message('app.crashTitle')}
          actions={
            <Button variant="primary" onPress={this.#restart}>
              {message('app.crashReload')}
            </Button>
          }
        >
          {message('app.crashText')}
        </EmptyState>
      </main>
    );
  }
}
