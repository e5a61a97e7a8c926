import '../../i18n/add-source'
import { memo, useId, type ReactNode } from 'react'
import { useI18n, type I18n } from '../../i18n'
import { quantityOf } from '../../report/quantity'
import { applicantName } from '../../report/applicants'
import { fullName, quantityName, valueWithUnit } from '../../words/naming'
import type { Tone } from './document-pane'
import type { Figure } from './entries'

/** One figure of a list, whatever it is listed for. */
export interface Item {
  /** Index by which document and list point at each other. */
  index: number
  figure: Figure
  tone: Tone
  /** A tick before the value: a person has looked at it. */
  settled?: boolean
  /** What is to be said of it, shown with it at all times. */
  notes?: readonly string[]
}

/** Returns what a figure says, with the words that fit beside its unit. */
export const figureText = (i18n: I18n, figure: Figure): string => valueWithUnit(i18n, quantityOf(figure))

interface Group {
  key: string
  items: readonly Item[]
}

/** Returns items with cells of one row of section 三 taken together. */
function groupsOf(items: readonly Item[]): Group[] {
  const groups: { key: string; items: Item[] }[] = []
  for (const item of items) {
    const { metric, at, applicant } = item.figure
    const inRow = at?.in !== 'text' && (item.notes ?? []).length === 0
    const last = groups.at(-1)
    const before = last?.items.at(-1)
    const joins =
      before &&
      inRow &&
      before.figure.metric === metric &&
      before.figure.at?.in !== 'text' &&
      (before.notes ?? []).length === 0 &&
      (applicant !== undefined || before.figure.applicant !== undefined)
    if (joins && last) last.items.push(item)
    else groups.push({ key: String(item.index), items: [item] })
  }
  return groups
}

/** Brings what has newly opened into sight. */
const showAll = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

/** Figures as a list. Each leads to its place in the document; the open one shows what `renderOpen` gives. */
export function FigureList({ items, open, renderOpen }: { items: readonly Item[]; open: number | null; renderOpen: (index: number) => ReactNode }) {
  return (
    <ul className="text-sm">
      {groupsOf(items).map((group) => {
        const opened = group.items.find(({ index }) => index === open)
        const { items: members } = group
        return (
          <li key={group.key} className="border-line border-t first:border-t-0">
            {members.length > 1 ? <Row items={members} open={opened?.index ?? null} /> : <Single item={members[0]} open={opened !== undefined} />}
            {opened && (
              <div ref={showAll} className="bg-sunk mb-2 px-3 py-3">
                {renderOpen(opened.index)}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const MARKS: Readonly<Record<Tone, string>> = { read: '', doubtful: '?', hand: '✎', different: '≠' }

function Value({ item }: { item: Item }) {
  const i18n = useI18n()
  const { figure, tone, settled } = item
  const mark = settled && tone !== 'hand' ? '✓' : MARKS[tone]
  return (
    <span className={`whitespace-nowrap tabular-nums ${'value' in figure ? 'font-semibold' : 'text-muted'}`}>
      {mark && (
        <span
          aria-hidden="true"
          className={`mr-1 ${tone === 'doubtful' || tone === 'different' ? (settled ? 'text-good' : 'text-alert') : 'text-good'}`}
        >
          {mark}
        </span>
      )}
      {figureText(i18n, figure)}
      {(tone !== 'read' || settled) && (
        <span className="sr-only"> {settled && tone !== 'hand' ? i18n.t('bring.settled') : i18n.t(`bring.tone.${tone}`)}</span>
      )}
    </span>
  )
}

const Single = memo(function Single({ item, open }: { item: Item | undefined; open: boolean }) {
  const i18n = useI18n()
  if (!item) return null
  const { index, figure, notes = [] } = item
  return (
    <button
      type="button"
      tabIndex={-1}
      data-items={index}
      aria-expanded={open}
      className="bring-figure hover:text-accent flex min-h-9 w-full flex-wrap items-baseline gap-x-3 px-2 py-1.5 text-left pointer-coarse:min-h-11"
    >
      <span className="min-w-0 flex-1">{quantityName(i18n, quantityOf(figure))}</span>
      <Value item={item} />
      {notes.map((note) => (
        <span key={note} className="text-muted w-full">
          {note}
        </span>
      ))}
    </button>
  )
})

/** A row of the table of applications: its name, and a cell for each kind of applicant. */
const Row = memo(function Row({ items, open }: { items: readonly Item[]; open: number | null }) {
  const i18n = useI18n()
  const id = useId()
  const metric = items[0]?.figure.metric
  return (
    <div className="px-2 py-1.5">
      <p id={id}>{metric && fullName(i18n, metric)}</p>
      <div role="group" aria-labelledby={id} className="mt-0.5 grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-x-2">
        {items.map((item) => (
          <button
            key={item.index}
            type="button"
            tabIndex={-1}
            data-items={item.index}
            aria-expanded={item.index === open}
            className="bring-figure hover:text-accent flex min-h-9 flex-col px-1 py-0.5 text-left pointer-coarse:min-h-11"
          >
            <span className="text-muted leading-5">
              {item.figure.applicant ? i18n.words(applicantName(item.figure.applicant)) : i18n.t('bring.all-applicants')}
            </span>
            <Value item={item} />
          </button>
        ))}
      </div>
    </div>
  )
})
