import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react'
import { useI18n } from '../../i18n'
import { metricOf } from '../../report/dictionary'
import { readCell } from '../../report/entry'
import { quantityOf } from '../../report/quantity'
import type { Kind } from '../../report/schema'
import { Button } from '../../ui/button'
import { unitText } from '../../words/naming'
import type { Figure } from './entries'
import type { Correction } from './work'

const CHOICES = ['value', 'blank', 'not-published', 'illegible'] as const
const KIND_CHOICES: readonly Kind[] = ['exact', 'about', 'over', 'rounded']
const FIELD = 'border-line-strong bg-raised min-h-9 rounded-sm border px-2 text-base pointer-coarse:min-h-11'

/** Asks what really stands in the document: a number, or why there is none. */
export function CorrectionForm({
  figure,
  onCorrect,
  onCancel,
}: {
  figure: Figure
  onCorrect: (correction: Correction) => void
  onCancel: () => void
}) {
  const i18n = useI18n()
  const id = useId()
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('value')
  const [text, setText] = useState('value' in figure ? String(figure.value) : '')
  const [kind, setKind] = useState<Kind>('value' in figure ? figure.kind : 'exact')
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // What opens for typing is typed into.
  useEffect(() => input.current?.focus(), [])
  const typed = readCell(text, figure.metric)
  const problem = typed.state === 'problem' ? i18n.t(`bring.number.${typed.problem}`) : typed.state === 'blank' ? i18n.t('bring.number.empty') : null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (choice !== 'value') onCorrect({ absent: choice })
    else if (typed.state === 'value') onCorrect({ value: typed.value, decimals: typed.decimals, kind })
    else input.current?.focus()
  }
  const unit =
    'value' in figure ? unitText(i18n, quantityOf(figure)) : i18n.language === 'zh' ? metricOf(figure.metric).unit : metricOf(figure.metric).unitEn
  const asksKind = choice === 'value' && 'value' in figure && figure.kind !== 'exact' && figure.kind !== 'percent'
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <fieldset>
        <legend className="font-semibold">{i18n.t('bring.correct.what')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {CHOICES.map((each) => (
            <label key={each} className="inline-flex min-h-9 items-center gap-2 pointer-coarse:min-h-11">
              <input type="radio" name={`${id}choice`} checked={choice === each} onChange={() => setChoice(each)} className="accent-accent size-4" />
              {i18n.t(each === 'value' ? 'bring.correct.value' : `missing.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {choice === 'value' && (
        <div>
          <label htmlFor={`${id}number`}>{i18n.t('bring.correct.number')}</label>
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <input
              id={`${id}number`}
              ref={input}
              inputMode="decimal"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
              aria-invalid={tried && problem !== null}
              aria-describedby={`${id}problem`}
              className={`${FIELD} w-40 tabular-nums`}
            />
            <span className="text-muted">{unit}</span>
            {asksKind && (
              <select
                aria-label={i18n.t('bring.correct.kind')}
                value={kind}
                onChange={(event) => setKind(KIND_CHOICES.find((each) => each === event.target.value) ?? kind)}
                className={FIELD}
              >
                {KIND_CHOICES.map((each) => (
                  <option key={each} value={each}>
                    {i18n.t(`kind.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </div>
          <p id={`${id}problem`} className="text-alert">
            {tried && problem}
          </p>
        </div>
      )}
      <p className="flex flex-wrap gap-2">
        <Button look="main" type="submit">
          {i18n.t('bring.correct.do')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('bring.correct.cancel')}</Button>
      </p>
    </form>
  )
}
