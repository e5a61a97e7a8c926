import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType, ReactNode } from 'react'
import { onTestFinished, vi } from 'vitest'
import { readViewState, useAddress } from '../../src/address/use-address'
import { App } from '../../src/app/app'
import { I18nProvider } from '../../src/i18n'
import type { Report } from '../../src/report/schema'
import { ReportProvider } from '../../src/widgets/report-context'
import { publishedFile, tianjin } from './tianjin'

/** Opens an address as somebody does who follows a link. */
export function openAddress(fragment: string): void {
  window.history.replaceState(null, '', `/${fragment}`)
  readViewState()
}

/** Gives the words of the language that the address asks for, as the app does. */
function InLanguage({ children }: { children: ReactNode }) {
  const language = useAddress(({ state }) => state.lang)
  return <I18nProvider language={language}>{children}</I18nProvider>
}

/** Draws a part of a screen, with a report, at an address. Returns a reader with mouse and keyboard, and the way to take it away. */
export function renderWith(part: ReactNode, { at = '#overview', report = tianjin }: { at?: string; report?: Report } = {}) {
  const user = userEvent.setup()
  openAddress(at)
  const { unmount } = render(
    <InLanguage>
      <ReportProvider report={report}>{part}</ReportProvider>
    </InLanguage>,
  )
  return { user, unmount }
}

/** How a file is answered: with its text, with a status, or not at all yet, or by a network that is down. */
export type FileAnswer = string | { status: number } | { line: 'pending' | 'down' }

/**
 * Draws the whole product, or another page of it, at an address, its files served as published save those named in `files`, which is read at
 * each request. Returns a reader, and the files asked for so far.
 */
export function renderApp(at = '#overview', files: Record<string, FileAnswer> = {}, Product: ComponentType = App) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string): Promise<Response> => {
    const file = address.replace('./data/', '')
    asked.push(file)
    const answer = files[file] ?? publishedFile(file)
    if (typeof answer === 'string') return new Response(answer)
    if ('status' in answer) return new Response('', answer)
    if (answer.line === 'down') throw new TypeError('fetch failed')
    return new Promise(() => {})
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const user = userEvent.setup()
  openAddress(at)
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <Product />
    </QueryClientProvider>,
  )
  return { user, unmount, asked }
}
