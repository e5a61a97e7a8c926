import { useI18n } from '../../i18n'
import type { Reading } from '../../reader/reading'

/** What was read: how many figures, in which form, of which file. */
export function ReadingFacts({ reading, figures }: { reading: Reading; figures: number }) {
  const i18n = useI18n()
  const { name, format, encoding, form } = reading
  const file = [name || i18n.t('bring.pasted'), i18n.t(`bring.format.${format}`), encoding].filter(Boolean).join(' · ')
  return (
    <p className="text-sm">
      {i18n.t('bring.read', { figures: i18n.number(figures), form: i18n.t(`form.${form}`) })} <span className="text-muted">{file}</span>
    </p>
  )
}

/** By which words of the document its form was recognised. */
export function FormReasons({ reading: { form, formReasons } }: { reading: Reading }) {
  const i18n = useI18n()
  if (formReasons.length === 0) return null
  return (
    <div className="mt-4 text-sm">
      <h3 className="font-semibold">{i18n.t('bring.form.why', { form: i18n.t(`form.${form}`) })}</h3>
      <p className="text-muted">
        {i18n.t('bring.form.reasons')}{' '}
        {formReasons.map((reason) => (
          <q key={reason} lang="zh-CN" className="mr-2">
            {reason}
          </q>
        ))}
      </p>
    </div>
  )
}
