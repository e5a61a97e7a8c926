/**
 * Writes the published JSON Schemas from the schemas that the parser uses: `npm run schema`.
 * With `--check` it writes nothing and exits 1 where a file on disk differs.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import type { GenericSchema } from 'valibot'
import { indexSchema, reportSchema } from '../src/report/schema'
import { FileProblem, writeWhole } from './data-file'

const FOLDER = resolve(import.meta.dirname, '../public/data/schema')

const { title: bilingual, figures, events } = reportSchema.entries
const [stated, absent] = figures.item.options

const config: ConversionConfig = {
  target: 'draft-2020-12',
  errorMode: 'throw',
  // JSON has no trimming: what is left of a text after it must not be empty. Every number in JSON is finite.
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type === 'trim') return { ...jsonSchema, pattern: '\\S' }
    if (valibotAction.type === 'finite') return jsonSchema
    return undefined
  },
}

interface SchemaFile {
  name: string
  schema: GenericSchema
  /** Parts that are written once, under `$defs`. */
  definitions: Record<string, GenericSchema>
  title: string
  description: string
}

const FILES: readonly SchemaFile[] = [
  {
    name: 'report.schema.json',
    schema: reportSchema,
    definitions: { bilingual, locator: events.item.entries.at, metric: stated.entries.metric, stated, absent },
    title: 'Report',
    description: 'Figures, official names and locators of one government-information-disclosure annual report. See docs/data-format.md.',
  },
  {
    name: 'index.schema.json',
    schema: indexSchema,
    definitions: { bilingual },
    title: 'Index of reports',
    description: 'The reports in this folder and the one that opens by default. See docs/data-format.md.',
  },
]

async function textOf({ name, schema, definitions, title, description }: SchemaFile): Promise<string> {
  const { $schema, ...rest } = toJsonSchema(schema, { ...config, definitions })
  const path = join(FOLDER, name)
  return format(JSON.stringify({ $schema, title, description, ...rest }), { ...(await resolveConfig(path)), filepath: path })
}

async function onDisk(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

async function main(): Promise<void> {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  for (const file of FILES) {
    const path = join(FOLDER, file.name)
    const text = await textOf(file)
    if (!check) writeWhole(path, text)
    else if ((await onDisk(path)) !== text) {
      process.stderr.write(`public/data/schema/${file.name} differs from src/report/schema.ts; run npm run schema\n`)
      process.exitCode = 1
    }
  }
}

try {
  await main()
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error
  if (!usage && !(error instanceof FileProblem)) throw error
  process.stderr.write(usage ? `${error.message}\nUsage: npm run schema [-- --check]\n` : `${error.message}\n`)
  process.exitCode = usage ? 2 : 1
}
