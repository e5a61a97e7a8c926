import { useRef } from 'react'
import { useUpdateView } from '../../address/use-address'
import { MOST_COMPARED } from '../../address/view-state'
import { useReportList } from '../../data/report-list'
import { useI18n } from '../../i18n'
import { inOrder, ofOneBody } from '../../report/comparison'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { explainLoadError } from '../../widgets/load-error-text'
import { ViewLink } from '../../widgets/view-link'
import { useCompared } from './use-compared'

/** Which reports are compared: move one, take one out, add one; and why one is not there. */
export function ChosenReports() {
  const i18n = useI18n()
  const update = useUpdateView()
  const { ids, reports, errors, done, of } = useCompared()
  const heading = useRef<HTMLHeadingElement>(null)
  const nameOf = (id: string): string => {
    const report = reports.get(id)
    if (report) return `${i18n.words(report.body)} ${report.year}`
    return i18n.t(errors.has(id) ? 'compare.chosen.gone' : 'compare.chosen.loading', { id })
  }
  const shown = shownOrder(ids, reports)
  const write = (next: readonly string[]) => update((state) => ({ ...state, compare: next }))
  const move = (id: string, by: 1 | -1) => write(moved(shown, id, by, reports))
  return (
    <section aria-labelledby="compared" className="text-sm" data-screen-only>
      <h2 ref={heading} id="compared" tabIndex={-1} className="text-base font-semibold outline-none">
        {i18n.t('compare.chosen')}
      </h2>
      <p className="text-muted mt-1 max-w-[52rem]">{i18n.t('compare.intro')}</p>
      <ol className="mt-3 flex flex-wrap gap-2">
        {shown.map((id) => {
          const name = nameOf(id)
          const report = reports.get(id)
          return (
            <li key={id} data-compared={id} className="border-line-strong bg-raised flex items-center gap-1 rounded-sm border pr-1 pl-3">
              <span className="mr-1 py-1">
                <span className="font-semibold">{name}</span>
                {report && (
                  <span className="text-muted block">
                    {i18n.t(`scope.${report.scope}`)} · {i18n.t(`form.${report.form}`)}
                  </span>
                )}
              </span>
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  look="quiet"
                  aria-label={i18n.t(by < 0 ? 'compare.chosen.up' : 'compare.chosen.down', { name })}
                  disabled={moved(shown, id, by, reports).join() === shown.join()}
                  onClick={() => move(id, by)}
                >
                  <span aria-hidden="true">{by < 0 ? '←' : '→'}</span>
                </Button>
              ))}
              <Button
                look="quiet"
                aria-label={i18n.t('compare.chosen.remove', { name })}
                onClick={() => {
                  write(ids.filter((each) => each !== id))
                  heading.current?.focus()
                }}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          )
        })}
      </ol>
      {[...errors].map(([id, error]) => (
        <p key={id} role="alert" className="border-alert mt-2 border-l-4 pl-3">
          {i18n.t('compare.failed', { id, reason: explainLoadError(i18n, error).detail })}
        </p>
      ))}
      {done < of && (
        <p role="status" className="text-muted mt-2">
          {i18n.t('compare.loading', { done, of })}
        </p>
      )}
      <AddReport ids={ids} />
    </section>
  )
}

/** Years of one body stand together and upwards: the order of the address says how bodies follow each other. */
function shownOrder(ids: readonly string[], reports: ReadonlyMap<string, Report>): string[] {
  const there = inOrder(ids.flatMap((id) => reports.get(id) ?? [])).map(({ id }) => id)
  return [...there, ...ids.filter((id) => !reports.has(id))]
}

/** Returns the order with one report a place further; the order of years within a body stays, so its whole body moves. */
function moved(shown: readonly string[], id: string, by: 1 | -1, reports: ReadonlyMap<string, Report>): string[] {
  const bodies: string[][] = []
  for (const each of shown) {
    const [last] = bodies.slice(-1)
    const [report, before] = [reports.get(each), reports.get(last?.at(-1) ?? '')]
    if (last && report && before && ofOneBody(report, before)) last.push(each)
    else bodies.push([each])
  }
  const from = bodies.findIndex((body) => body.includes(id))
  const [body, other] = [bodies[from], bodies[from + by]]
  if (!body || !other) return [...shown]
  bodies[from] = other
  bodies[from + by] = body
  return bodies.flat()
}

function AddReport({ ids }: { ids: readonly string[] }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { reports } = useReportList()
  const others = reports.filter(({ id }) => !ids.includes(id))
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      {ids.length >= MOST_COMPARED ? (
        <p className="text-muted">{i18n.t('compare.add.full', { most: MOST_COMPARED })}</p>
      ) : (
        others.length > 0 && (
          <select
            aria-label={i18n.t('compare.add')}
            value=""
            onChange={({ target }) => update((state) => ({ ...state, compare: [...state.compare, target.value] }))}
            className="border-line-strong bg-raised hover:border-accent min-h-9 max-w-full rounded-sm border px-2 pointer-coarse:min-h-11"
          >
            <option value="" disabled>
              {i18n.t('compare.add')}
            </option>
            {others.map(({ id, body, year }) => (
              <option key={id} value={id}>
                {`${i18n.words(body)} ${year}`}
              </option>
            ))}
          </select>
        )
      )}
      <ViewLink
        to={{ view: 'library' }}
        className="text-accent inline-flex min-h-9 items-center underline underline-offset-4 pointer-coarse:min-h-11"
      >
        {i18n.t('compare.add.library')}
      </ViewLink>
    </div>
  )
}
