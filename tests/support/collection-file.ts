import type { Report } from '../../src/report/schema'
import { consistentCells, makeReport, steadyNumbers, type Cells } from '../report/make-report'

const named = (zh: string, en: string, year: number): Partial<Report> => ({
  year,
  body: { zh, en },
  title: { zh: `${zh}${year}年政府信息公开工作年度报告`, en: `${en} ${year} Annual Report on Government Information Disclosure` },
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
})

/** Returns a small office's cells: so few replies that its rate has a small base, and no lawsuits given. */
function fewCells(): Cells {
  const cells = consistentCells('2021', steadyNumbers())
  for (const place of Object.keys(cells)) if (place.startsWith('cases.litigation')) cells[place] = 'not-published'
  return cells
}

/** Seven made-up reports that somebody might bring along: both scopes, all forms, several years of one body. */
export const BROUGHT: readonly Report[] = [
  makeReport('2021', consistentCells('2021', steadyNumbers()), { id: 'own-2023-lin', ...named('临江市', 'Linjiang', 2023) }),
  makeReport('2021', consistentCells('2021', steadyNumbers()), { id: 'own-2024-lin', ...named('临江市', 'Linjiang', 2024) }),
  makeReport('2019', consistentCells('2019', steadyNumbers()), { id: 'own-2020-lin', ...named('临江市', 'Linjiang', 2020) }),
  makeReport('2014', consistentCells('2014', steadyNumbers()), { id: 'own-2017-lin', ...named('临江市', 'Linjiang', 2017) }),
  makeReport('2021', fewCells(), {
    id: 'own-2024-ban',
    ...named('云岭省人民政府办公厅', 'General Office of Yunling', 2024),
    scope: 'office',
    level: 'provincial',
  }),
  makeReport('2021', consistentCells('2021', steadyNumbers()), { id: 'own-2022-he', ...named('河湾县', 'Hewan County', 2022), level: 'county' }),
  makeReport('2021', { 'applications.new': 4 }, { id: 'own-2021-he', ...named('河湾县', 'Hewan County', 2021), level: 'county' }),
]

/** Returns a collection file as the product writes it. */
export const collectionFile = (reports: readonly Report[] = BROUGHT, changed = 1_700_000_000_000): string =>
  JSON.stringify({
    kind: 'sunshine-report-collection',
    version: 1,
    reports: reports.map((report, at) => ({ id: report.id, revision: 0, changed: changed + at, report })),
    drafts: [],
  })
