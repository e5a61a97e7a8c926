import { test as base, type Page } from '@playwright/test'

export { expect } from '@playwright/test'
export { expectNoAxeViolations } from './axe'
export { slowNetwork } from './slow-network'
export { ONE_BROWSER } from './tags'

interface Watch {
  /** Console errors that a test provokes on purpose match one of these; it adds them before it acts. */
  expectedErrors: RegExp[]
}

/** Collects what no page of ours may do: throw, log an error, or ask another origin for something. */
function watch(page: Page, origin: string, found: string[]): void {
  page.on('pageerror', (error) => found.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console error: ${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (/^https?:|^wss?:/.test(url) && new URL(url).origin !== origin) found.push(`request to another origin: ${url}`)
  })
}

/**
 * Playwright's `test`, with every page of its context watched. A test fails at its end when a page threw, logged an
 * error that `expectedErrors` does not cover, or asked another origin for something.
 */
export const test = base.extend<Watch & { watched: undefined }>({
  expectedErrors: async ({}, use) => {
    await use([])
  },
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const found: string[] = []
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin
      context.on('page', (page) => watch(page, origin, found))
      await use(undefined)
      const faults = found.filter((fault) => !expectedErrors.some((pattern) => pattern.test(fault)))
      if (faults.length > 0) throw new Error(`The page misbehaved:\n${faults.join('\n')}`)
    },
    { auto: true },
  ],
})
