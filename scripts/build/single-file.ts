import { createHash } from 'node:crypto'
import type { Report, ReportIndex } from '../../src/report/schema'
import { withFirstPaint } from './first-paint'

/** What the single page is made of. */
export interface Parts {
  /** The page as built, with the addresses of its script, style, `boot.js` and icon. */
  page: string
  script: string
  style: string
  boot: string
  /** The icon, SVG. */
  icon: string
  index: ReportIndex
  /** The reports of the index, by id. */
  reports: ReadonlyMap<string, Report>
  /** The data files as read, by name below `data/`. */
  files: Readonly<Record<string, unknown>>
}

/**
 * Returns the index with the reports chosen, in its own order; with all where none is named. The default stays, or where it is left out the first that was
 * named takes its place. Throws on an id that the index does not list, naming those that it does.
 */
export function chooseReports(index: ReportIndex, ids: readonly string[]): ReportIndex {
  const [first] = ids
  if (first === undefined) return index
  const known = index.reports.map(({ id }) => id)
  const unknown = ids.filter((id) => !known.includes(id))
  if (unknown.length > 0) throw new Error(`no report ${unknown.join(', ')}; there are: ${known.join(', ')}`)
  return { ...index, default: ids.includes(index.default) ? index.default : first, reports: index.reports.filter(({ id }) => ids.includes(id)) }
}

/**
 * Returns a script that means the same and may stand inside `<script>`: the parser ends that at `</script` and changes its rules at `<!--`. `\x3C` is `<`
 * in strings, templates and patterns alike. Throws where the parser would change what the script says.
 */
export function inlineScript(code: string): string {
  if (/[\r\0]/.test(code)) throw new Error('the script has a carriage return or a NUL, which the parser of HTML replaces')
  return code.replace(/<(?=\/script|!--)/gi, String.raw`\x3C`)
}

/** Returns JSON that may stand inside `<script type="application/json">`. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

/** Returns a style sheet that may stand inside `<style>`. Throws where the parser would end it early. */
export function inlineStyle(css: string): string {
  if (/<\/style/i.test(css)) throw new Error('the style sheet has </style in it')
  return css.replaceAll('\r', '')
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Returns the policy of the single page: its own scripts and its own style sheet, each by its hash, and pictures and workers that it makes itself. It may ask
 * nobody for anything.
 */
export function singlePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${styles.length === 0 ? "'none'" : styles.map(hashOf).join(' ')}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "font-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Replaces what a pattern finds, which has to be there once. */
function replaceOnce(html: string, pattern: RegExp, replacement: string): string {
  const found = html.match(new RegExp(pattern, 'g'))?.length ?? 0
  if (found !== 1) throw new Error(`the built page has ${pattern.source} ${found} times instead of once`)
  return html.replace(pattern, () => replacement)
}

/** Returns the whole product as one page that needs no other file. */
export function singlePage({ page, script, style, boot, icon, index, reports, files }: Parts): string {
  const first = reports.get(index.default)
  if (!first) throw new Error(`the default report ${index.default} is not among the reports`)
  const main = inlineScript(script)
  const early = inlineScript(boot)
  const css = inlineStyle(style)
  const policy = singlePolicy([early, main], [css])
  const data = Object.fromEntries([['index.json', index], ...index.reports.map(({ file }) => [file, files[file]])]) as Record<string, unknown>
  // A page from a file cannot be installed.
  let html = withFirstPaint(page, index, first).replace(/\s*<link rel="manifest"[^>]*>/, '')
  html = replaceOnce(
    html,
    /<meta charset="utf-8" \/>/,
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )
  html = replaceOnce(html, /<link rel="icon"[^>]*>/, `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`)
  html = replaceOnce(html, /<script src="[^"]*boot\.js"><\/script>/, `<script>${early}</script>`)
  html = replaceOnce(html, /<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`)
  html = replaceOnce(html, /\s*<script [^>]*src="[^"]*\/assets\/[^"]*"><\/script>/, '')
  return replaceOnce(
    html,
    /<\/body>/,
    `<script type="application/json" id="sunshine-data">${inlineJson(data)}</script>\n    <script>${main}</script>\n  </body>`,
  )
}
