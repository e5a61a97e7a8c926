import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import pinyin from 'virtual:pinyin-keys'
import '../../i18n/add-present'
import { goTo, readViewState, useAddress } from '../../address/use-address'
import { formatAddress } from '../../address/view-state'
import { i18nOf, useI18n } from '../../i18n'
import { findFigures, MOST_RESULTS, type FindEntry } from '../../report/find'
import { buildFindIndex, computedNames } from '../../report/find-index'
import { Announcer } from '../../ui/announcer'
import { useReport } from '../report-context'
import { FindField } from './find-field'
import { chartsByRef, placeOf, showFigure } from './find-places'
import { FindResults } from './find-results'

/** What is offered before anything is typed. */
const COMMON = [
  'disclosure.total',
  'applications.received',
  'applications.completed',
  'rate:disclosure-a',
  'review.total',
  'litigation.total',
  'response.press-conferences',
]

const NAMES = computedNames((id) => ({ zh: i18nOf('zh').t(id), en: i18nOf('en').t(id) }))

export interface FindPanelProps {
  /** What was typed while this was on its way. */
  typed: string
  onClose: () => void
}

/** A field to type in and the figures it finds; Enter goes to the marked one. */
export function FindPanel({ typed, onClose }: FindPanelProps) {
  const i18n = useI18n()
  const report = useReport()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState(typed)
  const [marked, setMarked] = useState(0)
  const entries = useMemo(() => buildFindIndex(report, pinyin, NAMES), [report])
  const charts = useMemo(() => chartsByRef(report), [report])
  const presenting = useAddress(({ state }) => state.slide !== null)
  const asked = query.trim() !== ''
  const found = useMemo(
    () => (asked ? findFigures(entries, query) : COMMON.flatMap((ref) => entries.filter((entry) => entry.ref === ref))),
    [entries, asked, query],
  )
  const count = found.length === MOST_RESULTS ? 'find.closest' : found.length === 1 ? 'find.one' : 'find.count'
  const said = !asked
    ? i18n.t('find.common')
    : found.length === 0
      ? i18n.t('find.none', { query: query.trim() })
      : i18n.t(count, { count: found.length })
  const optionId = (index: number) => `${id}-option-${index}`

  const leaveFor = (entry: FindEntry, how: 'place' | 'source') => {
    const before = readViewState()
    // While presenting, the answer is put on the stage.
    const after =
      how === 'source' || presenting
        ? { ...before, enlarged: null, source: entry.ref }
        : showFigure(before, entry, placeOf(report, charts, entry), report.form)
    const again = how === 'place' && !presenting && after.at !== null && after.at === before.at && after.view === before.view
    flushSync(() => {
      onClose()
      // A place that the address already points at is arrived at anew only after it was left.
      if (again) goTo({ ...before, at: null }, 'replace')
    })
    goTo(after, again && formatAddress(after) === formatAddress(before) ? 'replace' : 'push')
  }

  const mark = (index: number) => {
    setMarked(index)
    list.current?.querySelectorAll('[role="option"]')[index]?.scrollIntoView({ block: 'nearest' })
  }
  const steps: Record<string, () => number> = {
    ArrowDown: () => (marked + 1) % found.length,
    ArrowUp: () => (marked + found.length - 1) % found.length,
    Home: () => 0,
    End: () => found.length - 1,
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method that is composing keeps its keys: Enter takes a word there, arrows choose one.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || found.length === 0) return
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
    const entry = found[marked]
    if (step) mark(step())
    else if (event.key === 'Enter' && entry) leaveFor(entry, 'place')
    else return
    event.preventDefault()
  }

  return (
    <>
      <FindField
        query={query}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found.length > 0 ? optionId(marked) : undefined}
        onQuery={(next) => {
          setQuery(next)
          setMarked(0)
          if (list.current) list.current.scrollTop = 0
        }}
        onKeyDown={press}
      />
      <p className="text-muted flex flex-wrap justify-between gap-x-4 py-2 text-sm">
        <span>{said}</span>
        {found.length > 0 && (
          <span className="hidden sm:inline pointer-coarse:hidden">{i18n.t(presenting ? 'find.keys.presenting' : 'find.keys')}</span>
        )}
      </p>
      <Announcer text={said} />
      {found.length > 0 && (
        <div ref={list} className="border-line -mx-4 min-h-40 grow overflow-y-auto border-t sm:-mx-6">
          <FindResults
            listId={`${id}-list`}
            optionId={optionId}
            entries={found}
            placeOf={(entry) => placeOf(report, charts, entry)}
            marked={marked}
            presenting={presenting}
            onMark={setMarked}
            onGo={(entry) => leaveFor(entry, 'place')}
            onSource={(entry) => leaveFor(entry, 'source')}
          />
        </div>
      )}
    </>
  )
}
