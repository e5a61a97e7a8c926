/** Writes reports and the index as they stand in the repository: one line for each statement. */
import type { Report, ReportIndex } from '../../src/report/schema'

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${oneLine(each)}`).join(', ')} }`
}

function list(values: readonly unknown[], indent: string): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `${indent}  ${oneLine(value)}`).join(',\n')}\n${indent}]`
}

function lists(value: Readonly<Record<string, readonly unknown[]>>): string {
  return `{\n${Object.entries(value)
    .map(([key, each]) => `    ${JSON.stringify(key)}: ${list(each, '    ')}`)
    .join(',\n')}\n  }`
}

function formatFile(value: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(value).flatMap(([key, each]) => {
    if (each === undefined) return []
    const text = key === 'themes' ? lists(each as Record<string, readonly unknown[]>) : Array.isArray(each) ? list(each, '  ') : oneLine(each)
    return [`  ${JSON.stringify(key)}: ${text}`]
  })
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Returns the text of a report's file. */
export const formatReport = (report: Report): string => formatFile({ $schema: '../schema/report.schema.json', ...report })

/** Returns the text of the index. */
export const formatIndex = (index: ReportIndex): string => formatFile(index)
