import { memo, useId, useState, type ReactNode } from 'react'
import { readViewState, useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { isCompareChart } from '../../report/chart-model'
import type { ChartId } from '../../report/charts'
import type { Finding } from '../../report/findings'
import { Button } from '../../ui/button'
import { CopyButton } from '../../ui/copy-button'
import { FindingText } from '../finding'
import { CardDialog } from '../download/card-dialog'
import { useReport } from '../report-context'
import { ViewLink } from '../view-link'
import { useChartModels } from './chart-state'
import { exactAddress } from '../exact-address'
import { BaseLine } from './base-line'
import { CardBody } from './card-body'
import { ShowAsSwitch } from './show-as-switch'

/**
 * One chart with all that belongs to it: finding, title, period, unit and base, chart or table, download, link,
 * definition, and what the filter does here.
 */
export const ChartCard = memo(function ChartCard({
  id,
  controls,
  large = false,
}: {
  id: ChartId
  /** Filters or switches that belong to this chart. */
  controls?: ReactNode
  large?: boolean
}) {
  const i18n = useI18n()
  const report = useReport()
  const { model, drawing } = useChartModels(id)
  const update = useUpdateView()
  const log = useAddress(({ state }) => id === 'disclosure-channels' && state.scale === 'log')
  const [taking, setTaking] = useState(false)
  const headingId = useId()
  const title = i18n.t(`chart.${id}`)
  return (
    <figure
      data-chart={id}
      data-place={large ? undefined : id}
      aria-labelledby={headingId}
      className={`@container isolate min-w-0 ${large ? 'enlarged' : 'border-ink border-t-2 pt-3'}`}
    >
      <figcaption>
        {!large && <p className="text-muted text-sm font-semibold">{title}</p>}
        <FindingHeading id={headingId} finding={model.finding} large={large} />
        <BaseLine model={model} log={log} />
      </figcaption>
      {controls && <div className="mt-3 flex flex-wrap gap-2">{controls}</div>}
      <CardBody id={id} model={model} drawing={drawing} log={log} />
      <div className="mt-2 flex flex-wrap items-center gap-x-1 gap-y-2" data-screen-only>
        <ShowAsSwitch id={id} />
        <Button look="quiet" aria-haspopup="dialog" onClick={() => setTaking(true)}>
          {i18n.t('card.download')}
        </Button>
        <CopyButton
          look="quiet"
          label={i18n.t('card.link')}
          done={i18n.t('copy.done')}
          refused={i18n.t('copy.refused')}
          text={() => exactAddress({ ...readViewState(), source: null, enlarged: id }, report.id)}
        />
        {!large && (
          <Button look="quiet" onClick={() => update((state) => ({ ...state, enlarged: id }))}>
            {i18n.t('card.enlarge')}
          </Button>
        )}
        <ViewLink
          to={{ view: isCompareChart(id) ? 'compare' : 'sources', at: `definition.${id}` }}
          className="hover:text-accent inline-flex min-h-9 items-center px-2 text-sm pointer-coarse:min-h-11"
        >
          {i18n.t('card.definition')}
        </ViewLink>
      </div>
      {taking && <CardDialog id={id} onClose={() => setTaking(false)} />}
    </figure>
  )
})

/** The finding as heading. A chapter of the overview or a dialog stands between it and the title of the page; in a view of its own nothing does. */
const FindingHeading = memo(function FindingHeading({ id, finding, large }: { id: string; finding: Finding; large: boolean }) {
  const third = useAddress(({ state }) => large || state.view === 'overview')
  const text = <FindingText finding={finding} />
  const className = 'mt-1 text-base font-semibold text-pretty'
  return third ? (
    <h3 id={id} className={className}>
      {text}
    </h3>
  ) : (
    <h2 id={id} className={className}>
      {text}
    </h2>
  )
})
