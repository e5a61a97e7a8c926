import '../../i18n/add-present'
import '../../i18n/add-source'
import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { useAddress, useUpdateView } from '../../address/use-address'
import { useI18n, type I18n } from '../../i18n'
import type { Quantity } from '../../report/quantity'
import { resolve } from '../../report/resolve'
import { estimateEms } from '../../ui/measure-text'
import { quantityName, unitText, valueText } from '../../words/naming'
import { placeText } from '../../words/place-text'
import { sourceText } from '../../words/source-text'
import { useReport } from '../report-context'
import { Formula } from '../source/formula'
import { StageFrame } from './stage-frame'

/** Largest size in px of the number, and the width in px that it may take with its unit. */
const LARGEST = 168
const WIDTH = 1040

/** Returns the size in px at which a number with its unit, which is 0.35 of its size, fills no more than its line. */
export function numberSize(value: string, unit: string): number {
  return Math.floor(Math.min(LARGEST, WIDTH / (estimateEms(value) + 0.35 * estimateEms(` ${unit}`))))
}

/** The exact number that the address names, large on the stage, with its place or its formula. A press beside what can be pressed closes it. */
export function NumberOnStage() {
  const report = useReport()
  const ref = useAddress(({ state }) => state.source)
  const quantity = useMemo(() => (ref === null ? null : resolve(report, ref)), [report, ref])
  return quantity && <StageNumber quantity={quantity} />
}

function StageNumber({ quantity }: { quantity: Quantity }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const close = useCallback(() => update((state) => ({ ...state, source: null })), [update])
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const before = document.activeElement
    if (!dialog.open) dialog.showModal()
    // For the pointer; the keyboard has Escape, and the button in the corner.
    const press = ({ target }: MouseEvent) => {
      if (target instanceof Element && !target.closest('button')) close()
    }
    dialog.addEventListener('click', press)
    return () => {
      dialog.removeEventListener('click', press)
      dialog.close()
      const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : document.getElementById('main')
      back?.focus({ preventScroll: true })
    }
  }, [close])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      data-number={quantity.ref}
      className="stage-number"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <StageFrame className="stage-number-room">
        <div className="number">
          <button type="button" className="number-close" onClick={close}>
            {i18n.t('present.back-to-slide')}
          </button>
          <Words quantity={quantity} nameId={id} />
        </div>
      </StageFrame>
    </dialog>
  )
}

function Words({ quantity, nameId }: { quantity: Quantity; nameId: string }) {
  const i18n = useI18n()
  const report = useReport()
  if (quantity.state === 'missing' && quantity.reason === 'unknown') {
    return (
      <p id={nameId} className="number-name">
        {i18n.t('source.unknown', { ref: quantity.ref })}
      </p>
    )
  }
  const value = valueText(i18n, quantity)
  const unit = quantity.state === 'known' && !value.endsWith(unitText(i18n, quantity)) ? unitText(i18n, quantity) : ''
  return (
    <>
      <p id={nameId} className="number-name">
        {quantityName(i18n, quantity)}
      </p>
      <p className="number-value" style={{ fontSize: numberSize(value, unit) }}>
        {value}
        {unit !== '' && <span> {unit}</span>}
      </p>
      <p className="number-kind">{kindText(i18n, quantity)}</p>
      {quantity.computation && (
        <div className="number-formula">
          <Formula computation={quantity.computation} result={quantity} />
        </div>
      )}
      <p className="number-place">{i18n.t('present.place', { source: sourceText(i18n, report), place: placeText(i18n, report, quantity) })}</p>
    </>
  )
}

/** Returns what kind of number it is, or why there is none. */
function kindText(i18n: I18n, quantity: Quantity): string {
  if (quantity.state === 'missing') return i18n.t(`missing-explained.${quantity.reason}`)
  const printed = quantity.statement?.printed
  return [
    i18n.t('source.kind', { kind: i18n.t(`kind.${quantity.kind}`) }),
    printed === undefined ? '' : i18n.t('source.printed', { printed }),
    quantity.blanks > 0 ? i18n.t('source.blanks', { count: quantity.blanks }) : '',
    quantity.smallBase ? i18n.t('source.small-base') : '',
  ].join('')
}
