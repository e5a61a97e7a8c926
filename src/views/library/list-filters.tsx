import { useUpdateView } from '../../address/use-address'
import { useI18n } from '../../i18n'
import { FORMS, LEVELS, SCOPES } from '../../report/schema'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import { ViewLink } from '../../widgets/view-link'
import { isFiltered, LIST_FILTERS, ORIGINS, SORT_KEYS, type ListState } from './list-state'
import type { List } from './use-list'

const FIELD = 'border-line-strong bg-raised min-h-9 rounded-sm border px-2 text-sm pointer-coarse:min-h-11'

/** What may be chosen of each filter, and its words. Years are those that there are. */
function useChoices(list: List): Record<(typeof LIST_FILTERS)[number], readonly (readonly [value: string, name: string])[]> {
  const i18n = useI18n()
  const years = [...new Set([...list.all.reports.map(({ year }) => year), ...list.state.year])].sort((a, b) => b - a)
  return {
    year: years.map((year) => [String(year), String(year)]),
    level: LEVELS.map((level) => [level, i18n.t(`level.${level}`)]),
    scope: SCOPES.map((scope) => [scope, i18n.t(`scope.${scope}`)]),
    form: FORMS.map((form) => [form, i18n.t(`form.${form}`)]),
    origin: ORIGINS.map((origin) => [origin, i18n.t(`library.origin.${origin}`)]),
  }
}

/** Returns a filter with one value set, or with none. */
function chosen(key: (typeof LIST_FILTERS)[number], value: string): Partial<ListState> {
  if (value === '') return { [key]: [] }
  return { [key]: [key === 'year' ? Number(value) : value] }
}

/** Search, filters, order on a narrow screen, and the definition of the disclosure rate. */
export function ListFilters({ list }: { list: List }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const choices = useChoices(list)
  const { state, change, rate } = list
  return (
    <div role="search" aria-label={i18n.t('library.search')} data-screen-only>
      <div className="items-end gap-3 max-sm:grid max-sm:grid-cols-2 sm:flex sm:flex-wrap">
        <label className="grid grow gap-1 text-sm max-sm:col-span-2 sm:max-w-72">
          <span className="text-muted">{i18n.t('library.search')}</span>
          <input
            type="search"
            maxLength={80}
            value={state.search}
            placeholder={i18n.t('library.search.example')}
            onChange={(event) => change({ search: event.target.value }, 'replace')}
            className={`${FIELD} w-full`}
          />
        </label>
        {LIST_FILTERS.map((key) => (
          <label key={key} className="grid gap-1 text-sm max-sm:grow">
            <span className="text-muted">{i18n.t(`library.filter.${key}`)}</span>
            <select
              value={state[key].length > 1 ? 'several' : String(state[key][0] ?? '')}
              onChange={(event) => change(chosen(key, event.target.value))}
              className={`${FIELD} max-sm:w-full`}
            >
              <option value="">{i18n.t('library.filter.all')}</option>
              {state[key].length > 1 && (
                <option value="several" disabled>
                  {state[key].map((value) => choices[key].find(([each]) => each === String(value))?.[1]).join(i18n.language === 'zh' ? '、' : ', ')}
                </option>
              )}
              {choices[key].map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="grid gap-1 text-sm max-sm:grow md:hidden">
          <span className="text-muted">{i18n.t('library.sort')}</span>
          <select
            value={`${state.down ? '-' : ''}${state.sort}`}
            onChange={({ target: { value } }) => {
              const sort = SORT_KEYS.find((key) => key === value.replace(/^-/, ''))
              if (sort) change({ sort, down: value.startsWith('-') })
            }}
            className={`${FIELD} max-sm:w-full`}
          >
            {SORT_KEYS.flatMap((key) =>
              (['', '-'] as const).map((sign) => (
                <option key={sign + key} value={sign + key}>
                  {i18n.t(sign === '' ? 'library.sort.up' : 'library.sort.down', { name: i18n.t(`library.head.${key}`) })}
                </option>
              )),
            )}
          </select>
        </label>
        <div className="grid gap-1 text-sm">
          <span className="text-muted" aria-hidden="true">
            {i18n.t('library.rate')}
          </span>
          <Segmented
            label={i18n.t('library.rate')}
            value={rate}
            choices={(['a', 'c'] as const).map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => update((view) => ({ ...view, rate: value }))}
          />
        </div>
        {isFiltered(state) && (
          <Button look="quiet" onClick={list.clear}>
            {i18n.t('library.clear')}
          </Button>
        )}
      </div>
      <p className="text-muted mt-3 text-sm">
        {i18n.t(`library.rate.${rate}`)}{' '}
        <ViewLink
          to={{ view: 'sources', list: null, at: `definition.rate.disclosure-${rate}` }}
          className="text-accent inline-flex min-h-6 items-center underline"
        >
          {i18n.t('headline.explain')}
        </ViewLink>
      </p>
    </div>
  )
}
