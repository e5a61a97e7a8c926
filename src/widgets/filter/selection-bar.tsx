import { useEffect, useRef } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { clearFilters } from '../../address/view-state'
import { useI18n } from '../../i18n'
import { FACET_ITEMS, facetsInForce, toggleItem } from '../../report/facets'
import { Announcer } from '../../ui/announcer'
import { Button } from '../../ui/button'
import { useAfterFrame } from '../../ui/use-after-frame'
import { facetName, itemName } from '../../words/naming'
import { SelectionSwitches } from './selection-switches'
import { useReport } from '../report-context'
import { SelectionSummaryLines, summaryText, useSelectionSummaries } from './selection-summary'

/**
 * The selection in force at the foot of the screen: a chip for each item, the two ways to show it, the two bases, what
 * it adds up to, and one button that clears all of it. Nothing without a selection.
 */
export function SelectionBar() {
  const i18n = useI18n()
  const update = useUpdateView()
  const { form } = useReport()
  // The charts answer first; the sums may follow a frame later.
  const filter = useAfterFrame(useAddress(({ state }) => state.filter))
  const show = useAddress(({ state }) => state.show)
  const base = useAddress(({ state }) => state.base)
  const summaries = useSelectionSummaries(filter)
  const inForce = facetsInForce(filter)
  const selecting = inForce.length > 0
  useEffect(() => {
    document.documentElement.toggleAttribute('data-selecting', selecting)
    return () => document.documentElement.removeAttribute('data-selecting')
  }, [selecting])
  // What was pressed goes with its chip: the focus moves on to the next, or to the content.
  const pressed = useRef(false)
  useEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return
    pressed.current = false
    const next = document.querySelector<HTMLElement>('[data-chip]') ?? document.getElementById('main')
    next?.focus({ preventScroll: true })
  })
  const sums = summaries.map((summary) => summaryText(i18n, summary)).join(i18n.language === 'zh' ? '；' : '; ')
  const saidBase = inForce.every((facet) => facet === 'channel') ? 'coverage' : base
  const spoken = selecting ? [sums, i18n.t(`show.${show}.said`), i18n.t(`base-said.${saidBase}`)].join(i18n.t('separator')) : i18n.t('filter.none')
  return (
    <>
      <Announcer text={spoken} />
      {inForce.length > 0 && (
        <section
          aria-label={i18n.t('filter.in-force')}
          className="border-accent bg-raised fixed inset-x-0 bottom-0 z-20 max-h-[45dvh] overflow-y-auto border-t-2 text-sm contain-content print:static"
          data-selection
        >
          <div className="mx-auto max-w-[84rem] px-4 py-2 sm:px-6">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <ul className="flex flex-wrap gap-1.5">
                {inForce.flatMap((facet) =>
                  FACET_ITEMS[facet]
                    .filter((item) => filter[facet].includes(item.key))
                    .map((item) => {
                      const name = i18n.t('filter.chip', { facet: facetName(i18n, facet), item: itemName(i18n, item, form) })
                      return (
                        <li key={`${facet}.${item.key}`}>
                          <button
                            type="button"
                            data-chip={`${facet}.${item.key}`}
                            aria-label={i18n.t('filter.remove', { item: name })}
                            onClick={() => {
                              pressed.current = true
                              update((state) => ({ ...state, filter: toggleItem(state.filter, facet, item.key) }))
                            }}
                            className="bg-accent-soft text-ink hover:text-alert inline-flex min-h-8 items-center gap-1.5 rounded-full px-3 pointer-coarse:min-h-11"
                          >
                            {name}
                            <span aria-hidden="true">×</span>
                          </button>
                        </li>
                      )
                    }),
                )}
              </ul>
              <SelectionSummaryLines summaries={summaries} />
              <div className="ml-auto flex flex-wrap gap-x-3 gap-y-2">
                <SelectionSwitches />
                <Button
                  onClick={() => {
                    pressed.current = true
                    update(clearFilters)
                  }}
                >
                  {i18n.t('filter.clear')}
                </Button>
              </div>
            </div>
          </div>
        </section>
      )}
    </>
  )
}
