import { useId, type ReactNode } from 'react'
import { useI18n, type MessageId } from '../../i18n'
import type { Reading } from '../../reader/reading'
import { formOfYear } from '../../report/entry'
import { LEVELS, SCOPES } from '../../report/schema'
import { typedYear } from '../../report/typed-year'
import { detailsOf, type DetailProblem, type TypedDetails } from './details'

const FIELD = 'border-line-strong bg-raised mt-1 block min-h-9 w-full rounded-sm border px-2 text-base pointer-coarse:min-h-11'

/** Where a detail comes from. */
type Origin = 'typed' | 'file-name' | 'inferred' | 'document' | 'none'

function originOf(field: keyof TypedDetails, details: TypedDetails, reading: Reading): Origin {
  const read = detailsOf(reading.identity)[field]
  if (details[field] === '') return 'none'
  if (details[field] !== read) return 'typed'
  const doubted = (id: string): boolean => reading.doubts.some((doubt) => doubt.id === id)
  if (field === 'year' && doubted('doubt.year-from-name')) return 'file-name'
  if (field === 'scope' && doubted('doubt.scope-from-name')) return 'inferred'
  if (field === 'body' && doubted('doubt.body-from-title')) return 'inferred'
  return field === 'level' ? 'inferred' : 'document'
}

/** What the report is of. Each part says where it is from; what is missing is asked for. */
export function DetailsForm({
  details,
  reading,
  problems,
  onChange,
}: {
  details: TypedDetails
  reading: Reading
  /** What is missing or wrong, once keeping was tried. */
  problems: Partial<Record<keyof TypedDetails, DetailProblem>>
  onChange: (details: TypedDetails) => void
}) {
  const i18n = useI18n()
  const id = useId()
  const year = typedYear(details.year)
  const otherForm = year !== null && formOfYear(year) !== reading.form
  const note = (field: keyof TypedDetails, more = ''): ReactNode => {
    const problem = problems[field]
    return (
      <span id={`${id}${field}`} className={`block min-h-5.5 text-sm ${problem ? 'text-alert' : 'text-muted'}`}>
        {problem ? i18n.t(problem) : [i18n.t(`bring.origin.${originOf(field, details, reading)}`), more].filter(Boolean).join(i18n.t('bring.stop'))}
      </span>
    )
  }
  const about = (field: keyof TypedDetails) => ({
    id: `${id}${field}-field`,
    'aria-invalid': problems[field] !== undefined,
    'aria-describedby': `${id}${field}`,
    'data-detail': field,
    className: FIELD,
  })
  const part = (field: keyof TypedDetails, label: MessageId, input: ReactNode, more?: string) => (
    <div className={field === 'title' ? 'sm:max-lg:col-span-2' : ''}>
      <label htmlFor={`${id}${field}-field`}>{i18n.t(label)}</label>
      {input}
      {note(field, more)}
    </div>
  )
  const text = (field: 'body' | 'year' | 'title', label: MessageId, more?: string) =>
    part(
      field,
      label,
      <input
        value={details[field]}
        inputMode={field === 'year' ? 'numeric' : 'text'}
        required={field !== 'title'}
        onChange={(event) => onChange({ ...details, [field]: event.target.value })}
        {...about(field)}
      />,
      more,
    )
  const date = (field: 'from' | 'to' | 'published', label: MessageId) =>
    part(
      field,
      label,
      <input type="date" value={details[field]} onChange={(event) => onChange({ ...details, [field]: event.target.value })} {...about(field)} />,
    )
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      {text('title', 'bring.detail.title')}
      {text('body', 'bring.detail.body')}
      {text(
        'year',
        'bring.detail.year',
        otherForm && year !== null ? i18n.t('bring.detail.other-form', { form: i18n.t(`form.${formOfYear(year)}`) }) : '',
      )}
      {part(
        'scope',
        'bring.detail.scope',
        <select
          value={details.scope}
          required
          onChange={(event) => onChange({ ...details, scope: SCOPES.find((each) => each === event.target.value) ?? '' })}
          {...about('scope')}
        >
          <option value="">{i18n.t('bring.detail.choose')}</option>
          {SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {i18n.t(`scope.${scope}`)}
            </option>
          ))}
        </select>,
      )}
      {part(
        'level',
        'bring.detail.level',
        <select
          value={details.level}
          onChange={(event) => onChange({ ...details, level: LEVELS.find((each) => each === event.target.value) ?? '' })}
          {...about('level')}
        >
          <option value="">{i18n.t('bring.detail.unknown')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {i18n.t(`level.${level}`)}
            </option>
          ))}
        </select>,
      )}
      {date('from', 'bring.detail.from')}
      {date('to', 'bring.detail.to')}
      {date('published', 'bring.detail.published')}
    </div>
  )
}
