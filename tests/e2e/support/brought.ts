/** Reports as somebody might bring them along: shipped ones under other names and years. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../../src/report/schema'

const shipped = (id: string): Report =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../public/data/reports/${id}.json`, import.meta.url)), 'utf8')) as Report

function brought(from: string, id: string, zh: string, en: string, year: number, more: Partial<Report> = {}): Report {
  const { $schema: _, ...report } = shipped(from)
  return { ...report, id, year, body: { zh, en }, title: { zh: `${zh}${year}年政府信息公开工作年度报告`, en: `${en} ${year}` }, ...more }
}

const office = brought('suqian-2024', 'own-2024-ban', '云岭省人民政府办公厅', 'General Office of Yunling', 2024, {
  scope: 'office',
  level: 'provincial',
})

/** Seven reports: both scopes, all forms, several years of one body, and one that gives no lawsuits. */
export const BROUGHT: readonly Report[] = [
  brought('suqian-2023', 'own-2023-lin', '临江市', 'Linjiang', 2023),
  brought('suqian-2024', 'own-2024-lin', '临江市', 'Linjiang', 2024),
  brought('shanghai-office-2019', 'own-2019-lin', '临江市', 'Linjiang', 2019),
  brought('tianjin-2018', 'own-2018-lin', '临江市', 'Linjiang', 2018),
  { ...office, figures: office.figures.filter(({ metric }) => !metric.startsWith('cases.litigation')), knownDifferences: [] },
  brought('huaian-2024', 'own-2024-he', '河湾县', 'Hewan County', 2024, { level: 'county' }),
  brought('suqian-2023', 'own-2023-he', '河湾县', 'Hewan County', 2023, { level: 'county' }),
]

/** Returns a collection file as the product writes it. */
export const collectionFile = (reports: readonly Report[] = BROUGHT): string =>
  JSON.stringify({
    kind: 'sunshine-report-collection',
    version: 1,
    reports: reports.map((report, at) => ({ id: report.id, revision: 0, changed: 1_700_000_000_000 + at, report })),
    drafts: [],
  })
