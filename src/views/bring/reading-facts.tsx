import { useI18n } from '../../i18n'
import type { Reading } from '../../reader/reading'

/** What was read: file, kind, form and why, how many figures. */
export function ReadingFacts({ reading, figures }: { reading: Reading; figures: number }) {
  const i18n = useI18n()
  const { name, format, encoding, form, formReasons } = reading
  const file = [name || i18n.t('bring.pasted'), i18n.t(`bring.format.${format}`), encoding].filter(Boolean).join(' · ')
  return (
    <div className="text-sm">
      <p>
        {i18n.t('bring.read', { figures: i18n.number(figures), form: i18n.t(`form.${form}`) })} <span className="text-muted">{file}</span>
      </p>
      {formReasons.length > 0 && (
        <details className="mt-1">
          <summary className="text-muted min-h-8 py-1 pointer-coarse:min-h-11">{i18n.t('bring.form.why')}</summary>
          <p className="pl-4">
            {i18n.t('bring.form.reasons')}{' '}
            {formReasons.map((reason) => (
              <q key={reason} lang="zh-CN" className="mr-2">
                {reason}
              </q>
            ))}
          </p>
        </details>
      )}
    </div>
  )
}
