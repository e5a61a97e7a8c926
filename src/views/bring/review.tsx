import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useI18n, type I18n } from '../../i18n'
import { isMetricId } from '../../report/dictionary'
import { Button } from '../../ui/button'
import { ViewTitle } from '../../widgets/view-title'
import { DetailsForm } from './details-form'
import { DocumentPane, type Tone } from './document-pane'
import { doubtText } from './doubt-text'
import type { Desk } from './desk'
import { FigureList, type Item } from './figure-list'
import { Fold } from './fold'
import { Identities } from './identities'
import { FormatProblem, KeepBar } from './keep-bar'
import { Legend } from './legend'
import { marksByBlock } from './marks'
import { OpenEntry } from './open-entry'
import { Panes, type PanesHandle } from './panes'
import { FormReasons, ReadingFacts } from './reading-facts'
import { tryCompose, useCorrectionWords, useKeep } from './use-keep'
import { detailProblems } from './details'
import { entriesOf, type Entry } from './entries'
import { acceptDoubt, acceptEntry, correctEntry, isSettled, undoCorrection, type Work } from './work'

/** More lines without a value than this are folded. */
const MANY = 12

const LEGEND = [
  { tone: 'read', means: 'bring.tone.read' },
  { tone: 'doubtful', means: 'bring.tone.doubtful' },
  { tone: 'hand', means: 'bring.tone.hand' },
] as const

const isDoubtful = ({ read, doubts }: Entry): boolean => doubts.length > 0 || ('absent' in read && read.absent === 'illegible')

/** Returns how the place of an entry shows in the document. */
function toneOf(overrides: Work['overrides'], entry: Entry): Tone {
  if (overrides.has(entry.key)) return 'hand'
  return isDoubtful(entry) && !isSettled({ overrides }, entry) ? 'doubtful' : 'read'
}

function itemOf(i18n: I18n, work: Work, entry: Entry, index: number): Item {
  const override = work.overrides.get(entry.key)
  const doubtful = isDoubtful(entry)
  const tone: Tone = override ? 'hand' : doubtful ? 'doubtful' : 'read'
  return {
    index,
    figure: override?.figure ?? entry.read,
    tone,
    settled: doubtful && isSettled(work, entry),
    notes: [...new Set(entry.doubts.map((doubt) => doubtText(i18n, doubt)))],
  }
}

/** A document and the figures that were read from it, side by side: looked over, corrected, named, and kept. */
export function Review({
  desk,
  work,
  waiting,
  onDiscard,
}: {
  desk: Desk
  work: Work
  /** How many documents come after this one. */
  waiting: number
  onDiscard: () => void
}) {
  const i18n = useI18n()
  const panes = useRef<PanesHandle>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const words = useCorrectionWords()
  const keep = useKeep(desk, work)
  const [tried, setTried] = useState(false)
  const [open, setOpen] = useState<number | null>(null)
  const { reading, overrides } = work
  const entries = useMemo(() => entriesOf(reading), [reading])
  const items = entries.all.map((entry, index) => itemOf(i18n, work, entry, index))
  const tones = useMemo(() => entries.all.map((entry) => toneOf(overrides, entry)), [entries, overrides])
  const marks = useMemo(() => marksByBlock(entries.all.flatMap(({ spot }, item) => (spot ? [{ spot, item }] : []))), [entries])
  const settledWork = useDeferredValue(work)
  const composed = tryCompose(settledWork, words)
  const problems = detailProblems(work.details)
  const missing = Object.values(problems)
  // Open from the start where something is missing; from then on it is the reader's.
  const [startsOpen] = useState(missing.length > 0)
  const openDoubts =
    entries.doubtful.filter((index) => entries.all[index] && !isSettled(work, entries.all[index])).length +
    reading.doubts.filter(({ accepted }) => !accepted).length
  const itemOfRef = (ref: string): number | null => {
    const [metric = '', applicant] = ref.split('@')
    const all = entries.all.flatMap((entry, index) => (isMetricId(metric) && entry.metric === metric && entry.applicant === applicant ? [index] : []))
    return all.find((index) => entries.all[index]?.read.at?.in !== 'text') ?? all[0] ?? null
  }
  const pick = (indices: readonly number[]): Item[] => indices.flatMap((index) => items[index] ?? [])
  const renderOpen = (index: number) => {
    const entry = entries.all[index]
    if (!entry) return null
    return (
      <OpenEntry
        key={entry.key}
        work={work}
        entry={entry}
        report={composed.report}
        onAccept={() => desk.change((before) => acceptEntry(before, entry.key))}
        onCorrect={(correction) => desk.change((before) => correctEntry(before, entry, correction))}
        onUndo={() => desk.change((before) => undoCorrection(before, entry.key))}
        onSee={() => panes.current?.point(index, 'document')}
      />
    )
  }
  const list = (indices: readonly number[]) => <FigureList items={pick(indices)} open={open} renderOpen={renderOpen} />
  const choose = (item: number, side: 'document' | 'figures') => setOpen(side === 'figures' && open === item ? null : item)
  const go = (item: number) => {
    setOpen(item)
    panes.current?.point(item, 'figures')
  }
  const ask = (then: 'open' | 'next', as?: 'new') => {
    if (missing.length === 0 && composed.report) {
      keep.keep(then, as)
      return
    }
    setTried(true)
    const [first] = Object.keys(problems)
    if (!first || !details.current) return
    details.current.open = true
    details.current.querySelector<HTMLElement>(`[data-detail="${first}"]`)?.focus()
  }
  return (
    <>
      <ViewTitle view="bring" title={i18n.t('bring.review.title', { title: work.details.title || reading.name || i18n.t('bring.pasted') })}>
        <ReadingFacts reading={reading} figures={entries.all.filter(({ read }) => 'value' in read).length} />
      </ViewTitle>
      <details ref={details} open={startsOpen} className="border-line -mt-4 mb-4 border-y py-1">
        <summary className="min-h-9 py-1.5 pointer-coarse:min-h-11">
          <h2 className="inline font-semibold">{i18n.t('bring.details')}</h2>{' '}
          <span className="text-muted text-sm">
            {[work.details.body, work.details.year, work.details.scope && i18n.t(`scope.${work.details.scope}`)].filter(Boolean).join(' · ')}
          </span>
        </summary>
        <div className="pt-2 pb-3">
          <DetailsForm
            details={work.details}
            reading={reading}
            problems={tried ? problems : {}}
            onChange={(next) => desk.change((before) => ({ ...before, details: next }))}
          />
          <FormReasons reading={reading} />
        </div>
      </details>
      <Panes
        ref={panes}
        onChoose={choose}
        legend={<Legend marks={LEGEND} />}
        document={<DocumentPane reading={reading} marks={marks} tones={tones} />}
        figures={
          <>
            {composed.problem && <FormatProblem error={composed.problem} />}
            {composed.report && <Identities report={composed.report} itemOf={itemOfRef} onGo={go} />}
            {entries.doubtful.length + reading.doubts.length > 0 && (
              <Fold open title={i18n.t('bring.doubtful')} count={i18n.t('bring.doubtful.open', { count: openDoubts })}>
                <DocumentDoubts work={work} desk={desk} />
                {list(entries.doubtful)}
              </Fold>
            )}
            {entries.missing.length > 0 && (
              <Fold
                open={entries.missing.length <= MANY}
                title={i18n.t('bring.missing')}
                count={i18n.t('bring.lines', { count: entries.missing.length })}
              >
                <p className="text-muted mb-1 text-sm">{i18n.t('bring.missing.explain')}</p>
                {list(entries.missing)}
              </Fold>
            )}
            {entries.sections.map(({ number, zh, entries: own }) => (
              <Fold
                key={number}
                open
                title={zh && zh !== number ? i18n.t('place.section', { number, heading: zh }) : number}
                count={i18n.t('bring.lines', { count: own.length })}
              >
                {list(own)}
              </Fold>
            ))}
          </>
        }
      />
      <KeepBar
        keep={keep}
        waiting={waiting}
        onKeep={ask}
        onDiscard={onDiscard}
        status={
          missing.length > 0
            ? i18n.t('bring.status.missing', { parts: missing.map((each) => i18n.t(each)).join(i18n.t('separator')) })
            : i18n.t(openDoubts > 0 ? 'bring.status.doubts' : 'bring.status.ready', { count: openDoubts })
        }
      />
    </>
  )
}

/** Doubts about the document as a whole. */
function DocumentDoubts({ work, desk }: { work: Work; desk: Desk }) {
  const i18n = useI18n()
  if (work.reading.doubts.length === 0) return null
  const accept = (button: HTMLButtonElement, index: number) => {
    // The button goes with its doubt: the focus moves on to the next one, or to the heading.
    const open = [...(button.closest('ul')?.querySelectorAll('button') ?? [])]
    const next = open[open.indexOf(button) + 1] ?? open.find((each) => each !== button)
    ;(next ?? button.closest('details')?.querySelector('summary'))?.focus()
    desk.change((before) => acceptDoubt(before, index))
  }
  return (
    <ul className="text-sm">
      {work.reading.doubts.map((doubt, index) => (
        <li key={index} className="border-line flex flex-wrap items-center gap-x-3 border-b px-2 py-1">
          <span className="min-w-0 flex-1 basis-48">
            <span aria-hidden="true" className={`mr-1 ${doubt.accepted ? 'text-good' : 'text-alert'}`}>
              {doubt.accepted ? '✓' : '?'}
            </span>
            {doubtText(i18n, doubt)}
          </span>
          {!doubt.accepted && <Button onClick={(event) => accept(event.currentTarget, index)}>{i18n.t('bring.accept')}</Button>}
        </li>
      ))}
    </ul>
  )
}
