import { describe, expect, it } from 'vitest'
import { dashboardAddress, embedAddress } from '../../src/address/page-address'

describe('dashboardAddress', () => {
  it.each([
    ['https://example.org/reports/embed.html', 'https://example.org/reports/'],
    ['https://example.org/embed.html?from=mail#overview?lang=en', 'https://example.org/?from=mail#overview?lang=en'],
    ['https://example.org/reports/', 'https://example.org/reports/'],
    ['https://example.org/index.html#work', 'https://example.org/index.html#work'],
    ['https://example.org/not-embed.html', 'https://example.org/not-embed.html'],
    ['https://example.org/?next=/embed.html', 'https://example.org/?next=/embed.html'],
    ['file:///home/me/sunshine-report.html', 'file:///home/me/sunshine-report.html'],
    ['', ''],
  ])('leads from %s to %s', (page, dashboard) => {
    expect(dashboardAddress(page)).toBe(dashboard)
  })
})

describe('embedAddress', () => {
  it.each([
    ['https://example.org/', 'https://example.org/embed.html'],
    ['https://example.org/reports/2018/index.html', 'https://example.org/reports/2018/embed.html'],
    ['https://example.org/reports/?from=a/b#overview?at=a/b', 'https://example.org/reports/embed.html'],
    ['https://example.org/embed.html', 'https://example.org/embed.html'],
  ])('leads from %s to %s', (page, embed) => {
    expect(embedAddress(page)).toBe(embed)
  })
})
