import { useAddress, useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import { Segmented } from '../ui/segmented'
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
