import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { itemsOf, toggleItem, type Facet, type FacetItem } from '../../report/facets'
import { itemName } from '../../words/naming'
import { useReport } from '../report-context'

/** The name that a facet's controls carry in the page, for whoever drives it from outside. */
const FILTER_NAMES: Record<Facet, string> = {
  channel: 'channel',
  level: 'level',
  method: 'method',
  reply: 'outcome',
  applicant: 'applicant',
  outcome: 'outcome',
  forum: 'forum',
  result: 'result',
  group: 'group',
}

/** One button an item of a facet; each says whether it is selected, and one press toggles it. */
export function FacetToggles({ facet, named = true }: { facet: Facet; named?: boolean }) {
  const i18n = useI18n()
  const { form } = useReport()
  return (
    <div role="group" aria-label={i18n.t('filter.by', { facet: i18n.t(`facet.${facet}`) })} className="flex flex-wrap gap-1.5">
      {itemsOf(facet, form).map((item) => (
        <FacetToggle key={item.key} facet={facet} item={item} named={named} />
      ))}
    </div>
  )
}

function FacetToggle({ facet, item, named }: { facet: Facet; item: FacetItem; named: boolean }) {
  const i18n = useI18n()
  const { form } = useReport()
  const update = useUpdateView()
  const pressed = useAddress(({ state }) => state.filter[facet].includes(item.key))
  return (
    <button
      type="button"
      aria-pressed={pressed}
      {...(named && { 'data-filter': FILTER_NAMES[facet] })}
      onClick={() => update((state) => ({ ...state, filter: toggleItem(state.filter, facet, item.key) }))}
      className="border-line-strong bg-raised hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent min-h-8 rounded-full border px-3 text-left text-sm pointer-coarse:min-h-11"
    >
      {itemName(i18n, item, form)}
    </button>
  )
}
