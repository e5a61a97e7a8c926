import { useUpdateView } from '../address/use-address'
import { useI18n } from '../i18n'
import type { Quantity } from '../report/quantity'
import { quantityName, unitText, valueText, valueWithUnit } from '../words/naming'

/** A number that leads to its source when pressed. `unit` says whether its unit stands with it, small, joined, or not at all. */
export function FigureButton({
  quantity,
  unit = 'none',
  className = '',
}: {
  quantity: Quantity
  unit?: 'none' | 'small' | 'joined'
  className?: string
}) {
  const i18n = useI18n()
  const update = useUpdateView()
  const shown = unit === 'joined' ? valueWithUnit(i18n, quantity) : valueText(i18n, quantity)
  const small = unit === 'small' && quantity.state === 'known' ? unitText(i18n, quantity) : ''
  return (
    <button
      type="button"
      className={`figure-button ${quantity.state === 'missing' ? 'text-muted' : ''} ${className}`}
      data-figure={quantity.ref}
      aria-label={i18n.t('source.open', { value: valueWithUnit(i18n, quantity), name: quantityName(i18n, quantity) })}
      onClick={() => update((state) => ({ ...state, source: quantity.ref }))}
    >
      {shown}
      {small !== '' && (
        <span className={`text-muted text-sm font-normal ${i18n.language === 'zh' ? 'ml-1' : ''}`}>
          {i18n.language === 'zh' ? small : ` ${small}`}
        </span>
      )}
    </button>
  )
}
