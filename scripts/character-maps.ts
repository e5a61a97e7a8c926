/**
 * Writes `src/reader/character-maps.json`, the maps from the codes of Chinese fonts to characters, out of the installed pdfjs-dist: `npm run character-maps`.
 * They are part of the code because reading a document fetches nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'node_modules/pdfjs-dist/cmaps'

/** The maps for simplified Chinese that every reader of PDF has to know (ISO 32000-1, table 118), and the one from glyph numbers to characters. */
const NAMES = ['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16']
  .flatMap((name) => [`${name}-H`, `${name}-V`])
  .concat('Adobe-GB1-UCS2')

const maps = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(FOLDER, `${name}.bcmap`)).toString('base64')]))
const { version } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')) as { version: string }
const json = { source: `pdfjs-dist ${version}`, licence: readFileSync(join(FOLDER, 'LICENSE'), 'utf8').trim(), maps }
writeFileSync('src/reader/character-maps.json', `${JSON.stringify(json, null, 2)}\n`)
