import { useAddress, useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import type { Quantity } from '../report/quantity'
import { DISCLOSURE_RATES } from '../report/rates'
import { headlineCounts, headlineRate, ratesIn } from '../words/headline'
import { valueText } from '../words/naming'
import { FigureButton } from './figure-button'
import { useReport } from './report-context'
import { ViewLink } from './view-link'

/** The headline figures of a report, each with what was counted. */
export function Headline() {
  const i18n = useI18n()
  const report = useReport()
  return (
    <ul
      className={`grid grid-cols-1 gap-x-6 gap-y-5 @[21rem]:grid-cols-2 ${report.form === '2014' ? '@2xl:grid-cols-3 @6xl:grid-cols-6' : '@2xl:grid-cols-4'}`}
      data-place="headline"
      aria-label={i18n.t('headline.label')}
    >
      {headlineCounts(report).map(({ quantity, counted }) => (
        <li key={counted} className="min-w-0">
          <HeadlineFigure quantity={quantity} counted={i18n.t(counted)} />
        </li>
      ))}
      <li className="min-w-0 pointer-coarse:@max-2xl:col-span-full">
        <DisclosureRate />
      </li>
    </ul>
  )
}

/** Returns the look of a headline number: one of more digits than reports have is smaller, and wraps where even so it has no room. */
function figureLook(text: string): string {
  if (text.length <= 11) return 'text-figure whitespace-nowrap'
  return `${text.length <= 16 ? 'text-xl' : 'text-base'} wrap-anywhere text-left`
}

function HeadlineFigure({ quantity, counted }: { quantity: Quantity; counted: string }) {
  const i18n = useI18n()
  const missing = quantity.state === 'missing'
  return (
    <>
      <FigureButton
        quantity={quantity}
        unit={i18n.language === 'zh' ? 'small' : 'none'}
        className={`${missing ? 'text-left text-base' : `${figureLook(valueText(i18n, quantity))} font-semibold`} no-underline!`}
      />
      <p className="text-muted text-sm">{counted}</p>
    </>
  )
}

/** The disclosure rate under the definition that the reader has chosen. */
function DisclosureRate() {
  const i18n = useI18n()
  const report = useReport()
  const update = useUpdateView()
  const rate = useAddress(({ state }) => state.rate)
  const { quantity, counted } = headlineRate(report, rate)
  return (
    <>
      <HeadlineFigure quantity={quantity} counted={i18n.t(counted)} />
      <p className="mt-1 flex flex-wrap items-center gap-1 text-sm" data-screen-only>
        <span className="text-muted">{i18n.t('headline.definition')}</span>
        {ratesIn(report.form).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === rate}
            aria-label={i18n.t('headline.choose', { name: i18n.t(`label.rate.${DISCLOSURE_RATES[each]}`) })}
            onClick={() => update((state) => ({ ...state, rate: each }))}
            className="hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft min-h-7 min-w-7 rounded-sm border border-transparent font-semibold uppercase pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            {each}
          </button>
        ))}
        <ViewLink to={{ view: 'sources', at: `definition.rate.${DISCLOSURE_RATES[rate]}` }} className="text-accent px-1 underline">
          {i18n.t('headline.explain')}
        </ViewLink>
      </p>
    </>
  )
}
