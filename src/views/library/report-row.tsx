import type { MouseEvent } from 'react'
import type { ListedReport } from '../../data/report-list'
import { useI18n } from '../../i18n'
import type { Quantity } from '../../report/quantity'
import { Button } from '../../ui/button'
import { quantityName, valueText, valueWithUnit } from '../../words/naming'
import { explainLoadError } from '../../widgets/load-error-text'
import { ViewLink } from '../../widgets/view-link'
import { FIGURES, rateShown, type RateChoice } from './figures'
import type { Listed } from './use-list'

/** What can be done with a row. */
export interface RowActions {
  choose: (entry: ListedReport) => void
  rename: (entry: ListedReport) => void
  drop: (entry: ListedReport) => void
  /** Takes out what is kept of an own report that cannot be read. */
  takeRaw: (entry: ListedReport) => void
}

/** One report: choose it, open it, read its figures. */
export function ReportRow({
  listed: { entry, figures, error, retry },
  rate,
  chosen,
  actions,
}: {
  listed: Listed
  rate: RateChoice
  chosen: boolean
  actions: RowActions
}) {
  const i18n = useI18n()
  const name = i18n.t('library.report', { body: i18n.words(entry.body), year: entry.year })
  const tryAgain = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes while the figures are on their way.
    currentTarget.closest('tr')?.querySelector('a')?.focus({ preventScroll: true })
    retry()
  }
  return (
    <tr
      data-listed={entry.id}
      className={`border-line border-t align-top max-md:grid max-md:gap-x-3 max-md:py-3 max-sm:grid-cols-[2.75rem_repeat(2,minmax(0,1fr))] sm:max-md:grid-cols-[2.75rem_repeat(5,minmax(0,1fr))] ${chosen ? 'bg-accent-soft' : ''}`}
    >
      <td className="py-2 max-md:p-0 max-sm:row-span-4 sm:max-md:row-span-2 md:pl-2">
        <label className="inline-flex size-8 items-center justify-center pointer-coarse:size-11">
          <input
            type="checkbox"
            className="accent-accent size-4.5"
            checked={chosen}
            onChange={() => actions.choose(entry)}
            aria-label={i18n.t('library.choose', { name })}
          />
        </label>
      </td>
      <th scope="row" className="py-2 pr-4 font-normal max-md:p-0 max-sm:col-span-2 sm:max-md:col-span-5">
        <div className="flex flex-wrap items-center gap-x-3">
          <ViewLink
            to={{ view: 'overview', report: entry.id, list: null, slide: null, deck: null }}
            className="text-accent min-h-8 items-center font-semibold underline-offset-4 hover:underline max-md:inline-block max-md:pt-1 md:inline-flex pointer-coarse:min-h-11"
          >
            {i18n.words(entry.body)}
            <span className="whitespace-nowrap md:hidden">&nbsp;{entry.year}</span>
          </ViewLink>
          {entry.own && <span className="border-line-strong rounded-sm border px-1 text-sm">{i18n.t('library.origin.own')}</span>}
        </div>
        <div className="text-muted flex flex-wrap items-center gap-x-3 text-sm">
          {entry.level && <span>{i18n.t(`level.${entry.level}`)}</span>}
          <span>{i18n.t(`scope.${entry.scope}`)}</span>
          <span>{i18n.t(`form.${entry.form}`)}</span>
          <Deeds entry={entry} name={name} actions={actions} />
        </div>
      </th>
      <td className="py-3 pl-4 text-right max-md:hidden">{entry.year}</td>
      {error ? (
        <td colSpan={FIGURES.length} className="py-3 pl-4 text-sm max-md:col-start-2 max-md:p-0 max-sm:col-span-2 sm:max-md:col-span-5">
          {i18n.t('library.no-figures', explainLoadError(i18n, error))}
          {!entry.own && (
            <Button look="quiet" className="ml-1" aria-label={i18n.t('library.retry.of', { name })} onClick={tryAgain}>
              {i18n.t('problem.retry')}
            </Button>
          )}
          {entry.own && (
            <Button look="quiet" className="ml-1" onClick={() => actions.takeRaw(entry)}>
              {i18n.t('library.raw')}
            </Button>
          )}
        </td>
      ) : (
        FIGURES.map((key, at) => (
          <td
            key={key}
            className={`py-2 pl-4 text-right last:pr-2 max-md:p-0 max-md:pt-2 max-md:text-left ${at % 2 === 0 ? 'max-sm:col-start-2' : ''} ${at === 0 ? 'sm:max-md:col-start-2' : ''}`}
          >
            <span aria-hidden="true" className="text-muted block text-sm md:hidden">
              {key === 'rate' ? i18n.t(`label.rate.disclosure-${rate}`) : i18n.t(`library.head.${key}`)}
            </span>
            {figures ? (
              <FigureLink report={entry.id} quantity={figures[key]} name={name} />
            ) : (
              <span className="text-muted" title={i18n.t('loading')}>
                …
              </span>
            )}
            {figures && key === 'rate' && rateShown(rate, entry.form) !== rate && figures.rate.state === 'known' && (
              <span className="text-muted block text-sm">{i18n.t('library.rate.other')}</span>
            )}
          </td>
        ))
      )}
    </tr>
  )
}

const DEED = 'hover:text-accent inline-flex min-h-9 items-center px-2 text-sm pointer-coarse:min-h-11'

/** What can be done with a report: held against its document; one's own also looked over, changed, renamed and deleted. */
function Deeds({ entry, name, actions }: { entry: ListedReport; name: string; actions: RowActions }) {
  const i18n = useI18n()
  return (
    <p className="text-ink -ml-2 flex flex-wrap items-center" data-screen-only>
      <ViewLink
        to={{ view: 'bring', bring: 'check', report: entry.id, list: null }}
        aria-label={i18n.t('library.check.of', { name })}
        className={DEED}
      >
        {i18n.t('library.check')}
      </ViewLink>
      {entry.own && (
        <>
          {entry.own.hasReading && (
            <ViewLink
              to={{ view: 'bring', bring: 'review', report: entry.id, list: null }}
              aria-label={i18n.t('library.review.of', { name })}
              className={DEED}
            >
              {i18n.t('library.review')}
            </ViewLink>
          )}
          <ViewLink
            to={{ view: 'entry', report: entry.id, draft: null, list: null }}
            aria-label={i18n.t('library.edit.of', { name })}
            className={DEED}
          >
            {i18n.t('library.edit')}
          </ViewLink>
          <Button look="quiet" aria-label={i18n.t('library.rename.of', { name })} onClick={() => actions.rename(entry)}>
            {i18n.t('library.rename')}
          </Button>
          <Button look="quiet" aria-label={i18n.t('library.drop.of', { name })} onClick={() => actions.drop(entry)}>
            {i18n.t('library.drop')}
          </Button>
        </>
      )}
    </p>
  )
}

/** A number that leads to its place in its report, with what must be said of it. */
function FigureLink({ report, quantity, name }: { report: string; quantity: Quantity; name: string }) {
  const i18n = useI18n()
  const known = quantity.state === 'known'
  return (
    <>
      <ViewLink
        to={{ view: 'overview', report, list: null, source: quantity.ref }}
        className={`figure-button inline-flex min-h-8 items-center justify-end max-md:justify-start pointer-coarse:min-h-11 ${known ? 'font-semibold' : 'text-muted text-sm'}`}
        aria-label={`${name} · ${i18n.t('source.open', { value: valueWithUnit(i18n, quantity), name: quantityName(i18n, quantity) })}`}
      >
        {valueText(i18n, quantity)}
      </ViewLink>
      {known && quantity.smallBase && <span className="text-muted block text-sm">{i18n.t('library.small-base')}</span>}
      {known && quantity.blanks > 0 && <span className="text-muted block text-sm">{i18n.t('library.blanks', { count: quantity.blanks })}</span>}
    </>
  )
}
