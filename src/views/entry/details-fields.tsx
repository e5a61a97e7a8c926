import { useId } from 'react'
import { useI18n } from '../../i18n'
import { formOfYear } from '../../report/entry'
import { LEVELS, SCOPES } from '../../report/schema'
import { typedYear } from '../../report/typed-year'
import type { DetailProblem, TypedDetails } from './details'

const FIELD = 'border-line-strong bg-raised mt-1 block min-h-9 w-full rounded-sm border px-2 text-base pointer-coarse:min-h-11'

/** What the report is of: year, body, scope, level. A field that is wrong says so once it was tried. */
export function DetailsFields({
  details,
  problems,
  onChange,
}: {
  details: TypedDetails
  problems: Partial<Record<keyof TypedDetails, DetailProblem>>
  onChange: (details: TypedDetails) => void
}) {
  const i18n = useI18n()
  const id = useId()
  const year = typedYear(details.year)
  const about = (field: keyof TypedDetails) => ({ 'aria-invalid': problems[field] !== undefined, 'aria-describedby': `${id}${field}` })
  const note = (field: keyof TypedDetails, otherwise = '') => {
    const problem = problems[field]
    return (
      <span id={`${id}${field}`} className={`block text-sm ${problem ? 'text-alert' : 'text-muted'}`}>
        {problem ? i18n.t(problem) : otherwise}
      </span>
    )
  }
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <label className="block">
        {i18n.t('entry.year')}
        <input
          inputMode="numeric"
          value={details.year}
          onChange={(event) => onChange({ ...details, year: event.target.value })}
          className={FIELD}
          {...about('year')}
        />
        {note('year', year === null ? '' : i18n.t('entry.year.form', { year, form: i18n.t(`form.${formOfYear(year)}`) }))}
      </label>
      <label className="block">
        {i18n.t('entry.body')}
        <input value={details.body} onChange={(event) => onChange({ ...details, body: event.target.value })} className={FIELD} {...about('body')} />
        {note('body', i18n.t('entry.body.example'))}
      </label>
      <fieldset {...about('scope')}>
        <legend>{i18n.t('entry.scope')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className="mr-6 inline-flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="radio"
              name={`${id}scope`}
              checked={details.scope === scope}
              onChange={() => onChange({ ...details, scope })}
              className="accent-accent size-4"
            />
            {i18n.t(`scope.${scope}`)}
          </label>
        ))}
        {note('scope')}
      </fieldset>
      <label className="block">
        {i18n.t('entry.level')}
        <select
          value={details.level}
          onChange={(event) => onChange({ ...details, level: LEVELS.find((each) => each === event.target.value) ?? '' })}
          className={FIELD}
        >
          <option value="">{i18n.t('entry.level.none')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {i18n.t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
