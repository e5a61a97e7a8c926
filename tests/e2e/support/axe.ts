import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/**
 * Runs every rule of axe on the page as it stands, none relaxed, and fails with rule, help and element of each violation.
 * `more` names rules that axe leaves out unless asked: `target-size` counts what a bar happens to cover at this scroll
 * position as too small, so it is asked for where the page is at its top.
 */
export async function expectNoAxeViolations(page: Page, more: readonly string[] = []): Promise<void> {
  // Evaluated over the debugging protocol, which the page's Content-Security-Policy does not reach; a script tag would be blocked.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source)
  const results = await page.evaluate((rules): Promise<AxeResults> => {
    if (!window.axe) throw new Error('axe did not load')
    // Nothing but violations is described, which is faster; every rule runs all the same.
    return window.axe.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])) })
  }, more)
  const violations = results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help}\n  ${node.target.join(' ')}\n  ${node.failureSummary?.replace(/\n/g, '\n  ')}`),
  )
  expect(violations.join('\n'), 'accessibility violations').toBe('')
}
