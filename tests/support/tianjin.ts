import { readFileSync } from 'node:fs'
import { parseReport } from '../../src/report/parse-report'

/** The text of a file under `public/data`, as a server would send it. */
export const publishedFile = (file: string): string => readFileSync(`public/data/${file}`, 'utf8')

/** The default report, read by the product's own parser. */
export const tianjin = parseReport(JSON.parse(publishedFile('reports/tianjin-2018.json')))
