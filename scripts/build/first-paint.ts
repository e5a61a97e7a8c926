import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { indexSchema, reportSchema, type Report, type ReportIndex } from '../../src/report/schema'
import { firstPaintHtml } from '../../src/app/first-paint'

interface DefaultReport {
  index: ReportIndex
  report: Report
  /** Path of the report file, relative to the page. */
  path: string
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Returns the index and the default report in a folder of published data.
 * Throws when a file is missing, breaks the schema, or the index does not list its own default.
 */
function readDefaultReport(dataFolder: string): DefaultReport {
  const index = v.parse(indexSchema, readJson(join(dataFolder, 'index.json')))
  const entry = index.reports.find((each) => each.id === index.default)
  if (!entry) throw new Error(`index.json names ${index.default} as default and does not list it`)
  return { index, report: v.parse(reportSchema, readJson(join(dataFolder, entry.file))), path: `data/${entry.file}` }
}

/** Relative, so that it holds under any sub-path; `crossorigin`, so that fetch() takes what was preloaded. */
const preload = (path: string) => `<link rel="preload" as="fetch" crossorigin href="./${path}" />`

/** Returns a page with the title and headline figures of the index's default report in it. */
export function withFirstPaint(html: string, index: ReportIndex, report: Report): string {
  return html
    .replace('<html ', `<html data-report="${index.default}" `)
    .replace('<div id="root">', (root) => `<div id="first-paint" inert>${firstPaintHtml(index, report)}</div>\n    ${root}`)
}

const withPreloads = (html: string, paths: readonly string[]): string =>
  html.replace('<meta charset="utf-8" />', (charset) => [charset, ...paths.map(preload)].join('\n    '))

/**
 * Writes the default report's title and headline figures into the page, from the same JSON that the app fetches, and
 * asks the browser to fetch that JSON at once. The embedded card, which may be of any report, gets the index only.
 */
export function firstPaint(): Plugin {
  let dataFolder = ''
  return {
    name: 'first-paint',
    configResolved(config) {
      dataFolder = join(config.publicDir, 'data')
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (path.endsWith('/embed.html')) return withPreloads(html, ['data/index.json'])
        const { index, report, path: file } = readDefaultReport(dataFolder)
        return withFirstPaint(withPreloads(html, ['data/index.json', file]), index, report)
      },
    },
  }
}
