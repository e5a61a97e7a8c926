/** The reader: a document becomes blocks, the report among them, its form, its figures, and a record of all that. */
import type { Form } from '../report/schema'
import { breather } from './breath'
import type { Block, ReadDocument, TableBlock } from './blocks'
import { documentRows, linesOfRows, type DocumentRow } from './document-rows'
import { notHere, tablesElsewhere } from './elsewhere'
import { recogniseForm } from './form'
import { cellsOf } from './form-lines'
import { readIdentity, type ReadIdentity } from './identity'
import { isLongTable, longSections, readLongTables } from './long-table'
import { readEvents, readNamed, type NamedBody, type ReadEvent } from './named'
import { rangesOf } from './noise'
import { openDocument } from './open'
import { outline, type Outline, type Section } from './outline'
import { readOwnReport } from './own-json'
import { plain, type Plain } from './plain'
import { ReadError, type Doubt, type Input, type MissingFigure, type ReadFigure, type Reading, type ReadJob } from './reading'
import { nameIn, selectReportBlocks, type ReportBlocks } from './report-blocks'
import { readSeenRows } from './seen-rows'
import { readPassage } from './sentences'
import { notesOf } from './source-notes'
import { readStatisticsTable } from './table-2014'
import { readLaterTables, type SectionOf } from './table-later'

const OTHER_LAW =
  /法治政府建设|(?:预算|决算)(?:公开|草案|报告|说明)|政府工作报告|政府网站(?:工作)?年度报表|统计公报|行政执法(?:统计)?年度报告|行政许可实施和监督管理|审计(?:工作)?报告|建议提案办理|信访工作|环境状况公报|财政预算执行|政务公开工作要点/

const textOf = (block: Block | undefined): string => {
  if (!block) return ''
  return block.kind === 'table' ? block.cells.map(({ text }) => text).join('\n') : block.text
}

/** Says why a document without the words of a form is refused: it is a report of another law, or none. */
function refuse(document: ReadDocument): never {
  const lines = [document.title ?? '', ...document.blocks.slice(0, 40).map((block) => (block.kind === 'table' ? '' : block.text))]
  const title = lines.map((line) => plain(line).text).find((line) => line.length <= 80 && OTHER_LAW.test(line))
  if (title) throw new ReadError('read.other-law', { title })
  const named = lines.some((line) => nameIn(line) !== '')
  throw (document.elsewhere && notHere(document.elsewhere, named)) ?? new ReadError('read.no-form')
}

interface TableReading {
  figures: readonly ReadFigure[]
  sections: readonly Section[]
}

const HEADING_2014 = /^(?:.*统计表|.*情况表)$/

/** Returns where a table stands: the section of the document, else the form's own, else that of the statistics table (2014). */
function placesOf({ sectionOf, sections }: Outline): SectionOf {
  const numbers = new Set(sections.map(({ number }) => number))
  return (block, table) => {
    const found = sectionOf.get(block)
    const first = found === undefined || found === '前言' ? '' : (/^[一二三四五六七八九十]+/.exec(found)?.[0] ?? '')
    if (first !== '' && numbers.has(first)) return first
    return table || (sections.find(({ zh }) => HEADING_2014.test(zh))?.number ?? '附表')
  }
}

/** Returns what the tables give, and the sections that only a table names. */
function readTables(blocks: readonly Block[], rows: readonly DocumentRow[], form: Form, place: SectionOf, year: number | undefined): TableReading {
  if (blocks.some(isLongTable)) return { figures: readLongTables(blocks, form), sections: longSections(blocks) }
  return { figures: form === '2014' ? readStatisticsTable(rows, place, year) : readLaterTables(rows, form, place), sections: [] }
}

/** Returns every cell of the form that has no value, with the reason. */
function missingOf(form: Form, figures: readonly ReadFigure[]): MissingFigure[] {
  const key = (metric: string, applicant: string | undefined): string => `${metric}@${applicant ?? ''}`
  const byCell = new Map<string, ReadFigure[]>()
  for (const figure of figures) {
    const at = key(figure.figure.metric, figure.figure.applicant)
    byCell.set(at, [...(byCell.get(at) ?? []), figure])
  }
  return cellsOf(form).flatMap(({ metric, applicant }): MissingFigure[] => {
    const stated = byCell.get(key(metric, applicant)) ?? []
    const cell = stated.find(({ figure }) => figure.at?.in === 'table') ?? stated[0]
    const subject = { metric, ...(applicant && { applicant }) }
    if (!cell) return [{ ...subject, reason: 'not-published' }]
    const { figure, spot } = cell
    if (!('absent' in figure) || figure.absent === 'not-in-form') return []
    return [{ ...subject, reason: figure.absent, spot }]
  })
}

/** Official names of the sections whose tables a document has without headings. */
const FORM_SECTIONS: Readonly<Record<string, string>> = {
  二: '主动公开政府信息情况',
  三: '收到和处理政府信息公开申请情况',
  四: '政府信息公开行政复议、行政诉讼情况',
  附表: '政府信息公开情况统计表',
}

function sectionsOf(own: readonly Section[], more: readonly Section[], figures: readonly ReadFigure[]): Section[] {
  const sections = [...own]
  const has = (number: string): boolean => sections.some((each) => each.number === number)
  for (const section of more) if (!has(section.number)) sections.push(section)
  for (const { figure } of figures) {
    const number = figure.at?.section
    if (number && !has(number)) sections.push({ number, zh: FORM_SECTIONS[number] ?? number })
  }
  return sections
}

/** Everything that is read of the text, passage by passage. */
interface Prose {
  figures: ReadFigure[]
  doubts: Doubt[]
  events: ReadEvent[]
  named: NamedBody[]
}

function readProse(
  document: ReadDocument,
  { passages }: Outline,
  { foreign }: ReportBlocks,
  form: Form,
  { identity, doubts: whose }: ReadIdentity,
): Prose {
  const prose: Prose = { figures: [], doubts: [], events: [], named: [] }
  // Of two years that the document names for itself, neither is certain: no number with a year beside it counts.
  const year = whose.some(({ id }) => id === 'doubt.year-differs') ? 0 : identity.year
  const context = { form, ...(year !== undefined && { year }), ...(identity.scope && { scope: identity.scope }) }
  for (const passage of passages) {
    const text = textOf(document.blocks[passage.block]).slice(passage.start)
    const words: Plain = plain(text, rangesOf(foreign, text))
    const { figures, doubts } = readPassage(words, passage, context)
    prose.figures.push(...figures)
    prose.doubts.push(...doubts)
    prose.events.push(...readEvents(words, passage))
    prose.named.push(...readNamed(words, passage, figures))
  }
  return prose
}

/** Cells of a table of the page that are looked at for its date. */
const MAX_CELLS = 60

/** Returns the names in a table with what stands beside each, as 发布日期： and its date do. */
function pairsOf({ cells }: TableBlock): string[] {
  const near = cells.slice(0, MAX_CELLS)
  return near.flatMap(({ text, row }, i) => {
    const next = near[i + 1]
    return [plain(next?.row === row ? `${text}${next.text}` : text).text]
  })
}

function identityOf(document: ReadDocument, selected: ReportBlocks, passages: readonly string[], name: string): ReadIdentity {
  const words = (index: number): string => {
    const text = textOf(document.blocks[index])
    return plain(text, rangesOf(selected.foreign, text)).text
  }
  const title = selected.title.map(words).join('') || nameIn(document.title ?? '')
  const lines = (index: number): string[] => {
    const block = document.blocks[index]
    return block?.kind === 'table' ? pairsOf(block) : [words(index)]
  }
  return readIdentity({ title, about: selected.about.flatMap(lines), around: selected.dropped.flatMap(lines), texts: passages, name })
}

/** Returns what a document says, stage by stage. Throws {@link ReadError} where it is no report, or two. */
function readDocument(document: ReadDocument, name: string): Reading {
  const { blocks } = document
  const selected = selectReportBlocks(blocks)
  const { kept, dropped, foreign } = selected
  const rows = documentRows(blocks, kept)
  const skip = new Set([...selected.title, ...selected.about, ...linesOfRows(rows)])
  const found = outline(blocks, kept, skip, foreign)
  const texts = found.passages.map(({ block, start }) => plain(textOf(blocks[block]).slice(start)).text)
  const who = identityOf(document, selected, texts, name)
  const whole = kept.map((index) => textOf(blocks[index])).join('\n')
  const recognised = recogniseForm(whole, who.identity.year)
  if (!recognised) return refuse(document)
  const { form, reasons } = recognised
  const place = placesOf(found)
  const tables = readTables(blocks, rows, form, place, who.identity.year)
  const prose = readProse(document, found, selected, form, who)
  const read = [...tables.figures, ...prose.figures]
  const figures = [...read, ...readSeenRows({ blocks, kept, rows }, form, place, read)]
  const away = document.elsewhere && tables.figures.length === 0 ? tablesElsewhere(document.elsewhere) : []
  const noise: Doubt[] = foreign.map((word) => ({ id: 'doubt.noise-dropped', values: { text: word } }))
  const restored: Doubt[] = [
    ...(who.period?.restored ? [{ id: 'doubt.lost-characters' as const, values: { text: `${who.period.from} – ${who.period.to}` } }] : []),
    ...prose.events
      .filter((event) => event.restored)
      .map(({ event, printed }) => ({ id: 'doubt.lost-characters' as const, values: { text: `${event.date} (${printed})` } })),
  ]
  return {
    ...(name && { name }),
    format: document.format,
    ...(document.encoding && { encoding: document.encoding }),
    form,
    formReasons: reasons,
    identity: who.identity,
    sections: sectionsOf(found.sections, tables.sections, figures),
    blocks,
    dropped,
    figures,
    missing: missingOf(form, figures),
    doubts: [...who.doubts, ...noise, ...restored, ...away, ...prose.doubts],
    events: prose.events.map(({ event }) => event),
    named: prose.named,
    sourceNotes: notesOf(who, prose.events, foreign, figures),
  }
}

/**
 * Returns what a document says. The same document always gives the same reading. Throws {@link ReadError} that says why it
 * cannot be read, or the reason of `job.signal`.
 */
export async function readReport(input: Input, job?: ReadJob): Promise<Reading> {
  const opened = await openDocument(input, job)
  const breathe = breather(job)
  if (opened.format === 'json') return readOwnReport(opened.value)
  job?.stage?.('form')
  await breathe()
  job?.stage?.('figures')
  return readDocument(opened, input.name)
}
