import { useAddress, useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import { Segmented } from '../ui/segmented'
import type { ChartId } from '../report/charts'
import { ChartCard } from './chart-card/chart-card'
import { FacetToggles } from './filter/facet-toggles'

/** The disclosure channels, as bars or as dots on a log scale. */
export function ChannelsCard({ large = false }: { large?: boolean }) {
  return <ChartCard id="disclosure-channels" large={large} controls={<ScaleSwitch />} />
}

/** Channels as bars, or as dots on a log scale. */
export function ScaleSwitch() {
  const i18n = useI18n()
  const update = useUpdateView()
  const scale = useAddress(({ state }) => state.scale)
  return (
    <Segmented
      label={i18n.t('scale.label')}
      choices={[
        { value: 'linear', label: i18n.t('scale.linear') },
        { value: 'log', label: i18n.t('scale.log') },
      ]}
      value={scale}
      onChange={(value) => update((state) => ({ ...state, scale: value }))}
    />
  )
}

/** The replies to applications, with a control for each reply. */
export function OutcomesCard({ large = false }: { large?: boolean }) {
  return <ChartCard id="application-outcomes" large={large} controls={<FacetToggles facet="reply" named={!large} />} />
}

/** The results of review and litigation, as counts or as shares of each. */
export function DisputesCard({ large = false }: { large?: boolean }) {
  return <ChartCard id="dispute-results" large={large} controls={<MeasureSwitch />} />
}

/** Results of disputes as counts, or as shares. */
export function MeasureSwitch() {
  const i18n = useI18n()
  const update = useUpdateView()
  const measure = useAddress(({ state }) => state.measure)
  return (
    <Segmented
      label={i18n.t('measure.label')}
      choices={[
        { value: 'count', label: i18n.t('measure.count') },
        { value: 'share', label: i18n.t('measure.share') },
      ]}
      value={measure}
      onChange={(value) => update((state) => ({ ...state, measure: value }))}
    />
  )
}

/** The five groups of outcomes, with a control for each kind of applicant: the two are crossed. */
export function OutcomeGroupsCard({ large = false }: { large?: boolean }) {
  return <ChartCard id="outcome-groups" large={large} controls={<FacetToggles facet="applicant" named={!large} />} />
}

/** Returns a chart with the controls that belong to it. */
export function CardOf({ id, large = false }: { id: ChartId; large?: boolean }) {
  if (id === 'disclosure-channels') return <ChannelsCard large={large} />
  if (id === 'application-outcomes') return <OutcomesCard large={large} />
  if (id === 'outcome-groups') return <OutcomeGroupsCard large={large} />
  if (id === 'dispute-results') return <DisputesCard large={large} />
  return <ChartCard id={id} large={large} />
}
