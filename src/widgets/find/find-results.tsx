import { useI18n, i18nOf } from '../../i18n'
import type { FindEntry } from '../../report/find'
import { missingText, unitText, valueText, valueWithUnit } from '../../words/naming'
import { useReport } from '../report-context'
import { placeText } from '../../words/place-text'
import { entryName } from './entry-name'
import { placeWords, type Place } from './find-places'

interface Actions {
  marked: number
  /** Whether the answer goes on the stage of a presentation. */
  presenting: boolean
  onMark: (index: number) => void
  onGo: (entry: FindEntry) => void
  onSource: (entry: FindEntry) => void
}

/**
 * The found figures, and beside each the way to its source. The options and the buttons stand in two groups, because a
 * list of options may hold nothing else; one grid lays them out side by side.
 */
export function FindResults({
  listId,
  optionId,
  entries,
  placeOf,
  marked,
  presenting,
  onMark,
  onGo,
  onSource,
}: Actions & {
  listId: string
  optionId: (index: number) => string
  entries: readonly FindEntry[]
  placeOf: (entry: FindEntry) => Place | null
}) {
  const i18n = useI18n()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto]">
      <div id={listId} role="listbox" aria-label={i18n.t('find.results')} className="contents">
        {entries.map((entry, index) => (
          <div
            key={entry.ref}
            id={optionId(index)}
            role="option"
            aria-selected={index === marked}
            aria-describedby={`${optionId(index)}-more`}
            style={{ gridRow: index + 1 }}
            onPointerMove={(event) => event.pointerType === 'mouse' && onMark(index)}
            // The field keeps the focus, and with it the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onGo(entry)}
            // Only for what moves the focus here by itself, as some screen readers do.
            tabIndex={-1}
            onKeyDown={(event) => event.key === 'Enter' && onGo(entry)}
            className="border-line aria-selected:bg-accent-soft col-start-1 cursor-pointer border-b py-2 pr-2 pl-4 sm:pl-6"
          >
            <Found entry={entry} place={placeOf(entry)} moreId={`${optionId(index)}-more`} />
          </div>
        ))}
      </div>
      {entries.map((entry, index) => (
        <div
          key={entry.ref}
          style={{ gridRow: index + 1 }}
          data-marked={index === marked || undefined}
          className="border-line data-marked:bg-accent-soft col-start-2 flex border-b"
        >
          <button
            type="button"
            // Tab leads from the field to the source of the marked figure, not through those of all.
            tabIndex={index === marked ? 0 : -1}
            aria-label={i18n.t(presenting ? 'present.on-stage-of' : 'find.source-of', {
              name: entryName(i18n, entry),
              value: valueWithUnit(i18n, entry.quantity),
            })}
            onClick={() => onSource(entry)}
            className="text-accent hover:bg-accent-soft flex min-w-11 items-start px-3 pt-2.5 text-sm underline underline-offset-4 focus-visible:-outline-offset-3 sm:pr-6"
          >
            {i18n.t(presenting ? 'present.on-stage' : 'find.source')}
          </button>
        </div>
      ))}
    </div>
  )
}

/**
 * One found figure. Its name and its value, or why it has none, are the name of the option; the other language and where
 * it stands, in the report and on screen, describe it.
 */
function Found({ entry, place, moreId }: { entry: FindEntry; place: Place | null; moreId: string }) {
  const i18n = useI18n()
  const report = useReport()
  const other = i18nOf(i18n.language === 'zh' ? 'en' : 'zh')
  const { quantity } = entry
  const unit = unitText(i18n, quantity)
  const value = valueText(i18n, quantity)
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 grow basis-40 text-base font-semibold">{entryName(i18n, entry)}</p>
        {quantity.state === 'missing' ? (
          <p className="text-muted text-base">{missingText(i18n, quantity)}</p>
        ) : (
          <p className="text-lg font-semibold whitespace-nowrap tabular-nums">
            {value} {unit !== '' && !value.endsWith(unit) && <span className="text-muted text-sm font-normal">{unit}</span>}
          </p>
        )}
      </div>
      <div id={moreId} aria-hidden="true" className="text-muted text-sm">
        <p lang={other.language === 'zh' ? 'zh-CN' : 'en'}>{entryName(other, entry)}</p>
        <p className="flex flex-wrap gap-x-4">
          <span>{i18n.t('find.place', { place: placeText(i18n, report, quantity) })}</span>{' '}
          <span>{i18n.t('find.screen', { screen: placeWords(i18n, place) })}</span>
        </p>
      </div>
    </>
  )
}
