import { Component, type ReactNode } from 'react'

/** Catches what a view throws, so that the bar and the other views go on working; a change of `resetKey` tries again. */
export class ErrorBoundary extends Component<
  { resetKey: string; fallback: (error: unknown, retry: () => void) => ReactNode; children: ReactNode },
  { error: unknown; failed: boolean; key: string }
> {
  override state = { error: null, failed: false, key: this.props.resetKey }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: { resetKey: string }, state: { key: string }) {
    return props.resetKey === state.key ? null : { key: props.resetKey, failed: false, error: null }
  }

  override render() {
    return this.state.failed ? this.props.fallback(this.state.error, () => this.setState({ failed: false, error: null })) : this.props.children
  }
}
