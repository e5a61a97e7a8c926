import { Component, type ReactNode } from 'react'

interface Props {
  resetKey: string
  fallback: (error: unknown) => ReactNode
  children: ReactNode
}

interface State {
  error: unknown
  failed: boolean
  key: string
}

/**
 * Catches what a view throws, so that the bar and the other views go on working. A change of `resetKey` tries again; a
 * part of the program that could not be fetched stays failed for the browser until the page is loaded anew.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false, key: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { key: props.resetKey, failed: false, error: null }
  }

  override render() {
    return this.state.failed ? this.props.fallback(this.state.error) : this.props.children
  }
}
