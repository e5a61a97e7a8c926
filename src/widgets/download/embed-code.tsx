import '../../i18n/add-files'
import { useId } from 'react'
import { useAddress } from '../../address/use-address'
import { formatAddress, parseAddress, type ViewState } from '../../address/view-state'
import { embedCode } from '../../files/embed-code'
import { useI18n } from '../../i18n'
import { isOwnId } from '../../report/own-id'
import { chartModel, isCompareChart } from '../../report/chart-model'
import type { ChartId, ChartModel } from '../../report/charts'
import { comparedReports } from '../../report/comparison'
import { CopyButton } from '../../ui/copy-button'
import { exactEmbedAddress } from '../exact-address'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'

/** Returns about how high the embedded card is, in px, at the width of a column of text. */
const usualHeight = (model: ChartModel): number => model.panels.reduce((sum, panel) => sum + 90 + 34 * panel.rows.length, 270)

/** Returns what of a view belongs to one card alone. */
const cardState = (state: ViewState, id: ChartId): ViewState => ({
  ...state,
  view: isCompareChart(id) ? 'compare' : 'overview',
  enlarged: id,
  tables: state.tables.filter((each) => each === id),
  source: null,
  at: null,
  filters: false,
  slide: null,
  deck: null,
  presenter: null,
  handout: null,
})

/** A page that was opened as a file, or that is one file, has no address that others could put into their pages. */
const isPublished = (): boolean => import.meta.env.MODE !== 'single' && /^https?:$/.test(location.protocol)

/** The code that shows one card inside another web page, to copy; or why there is none here. */
export function EmbedCode({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  const labelId = useId()
  const view = useAddress(({ state }) => formatAddress(cardState(state, id)))
  const shown = [report, ...comparedReports(report)]
  const refused = !isPublished() ? 'unpublished' : shown.some((each) => isOwnId(each.id)) ? 'own' : null
  if (refused) {
    return (
      <DownloadSection title={i18n.t('embed.title')}>
        <p className="text-muted mt-1 text-sm" data-embed={refused}>
          {i18n.t(`embed.${refused}`)}
        </p>
      </DownloadSection>
    )
  }
  const { state } = parseAddress(view)
  const code = embedCode({
    address: exactEmbedAddress(state, report.id),
    title: i18n.t('page.title', { view: i18n.t(`chart.${id}`), report: i18n.words(report.title) }),
    height: usualHeight(chartModel(report, id, state)),
  })
  return (
    <DownloadSection title={i18n.t('embed.title')} explain={i18n.t('embed.explain')}>
      <label id={labelId} className="sr-only" htmlFor={`${labelId}-code`}>
        {i18n.t('embed.code')}
      </label>
      <textarea
        id={`${labelId}-code`}
        readOnly
        rows={6}
        spellCheck={false}
        data-embed="code"
        className="border-line-strong bg-paper block w-full border p-2 font-mono text-sm"
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-2">
        <CopyButton label={i18n.t('embed.copy')} done={i18n.t('copy.done')} refused={i18n.t('embed.refused')} text={() => code} />
      </div>
    </DownloadSection>
  )
}
