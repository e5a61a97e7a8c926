import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { answersOf, keysOfGroup, toggleGroup } from '../../report/facets'
import { useReport } from '../report-context'
import { GROUP_IDS, type GroupId } from '../../report/groups'

const DOTS: Record<GroupId, string> = {
  disclosed: 'before:bg-disclosed',
  partly: 'before:bg-partly',
  refused: 'before:bg-refused',
  unable: 'before:bg-unable',
  otherwise: 'before:bg-otherwise',
}

/** One button a harmonised group; it selects all replies or outcomes of the group, or none. */
export function GroupToggles() {
  const i18n = useI18n()
  return (
    <div role="group" aria-label={i18n.t('filter.by-group')} className="flex flex-wrap gap-1.5">
      {GROUP_IDS.map((group) => (
        <GroupToggle key={group} group={group} />
      ))}
    </div>
  )
}

function GroupToggle({ group }: { group: GroupId }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const { form } = useReport()
  const chosen = useAddress(({ state }) => {
    const keys = keysOfGroup(group, form)
    const count = keys.filter((key) => state.filter[answersOf(form)].includes(key)).length
    return count === 0 ? 'none' : count === keys.length ? 'all' : 'some'
  })
  return (
    <button
      type="button"
      aria-pressed={chosen === 'all' ? true : chosen === 'some' ? 'mixed' : false}
      onClick={() => update((state) => ({ ...state, filter: toggleGroup(state.filter, group, form) }))}
      className={`border-line-strong bg-raised hover:border-accent hover:text-accent aria-[pressed=mixed]:border-accent aria-[pressed=mixed]:bg-accent-soft aria-[pressed=true]:border-accent aria-[pressed=true]:bg-accent aria-[pressed=true]:text-on-accent inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-sm before:size-2.5 before:shrink-0 before:rounded-full pointer-coarse:min-h-11 ${DOTS[group]}`}
    >
      {i18n.t(`group.${group}`)}
    </button>
  )
}
