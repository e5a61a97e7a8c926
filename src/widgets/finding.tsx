import { Fragment, memo } from 'react'
import { useI18n } from '../i18n'
import type { Finding } from '../report/findings'
import { blanksNote, findingValueText, quantityNotes } from '../words/finding-text'
import { FigureButton } from './figure-button'

/** Signs that end no line, and signs that begin none. A browser would part them from a button. */
const OPENING = /[（「『《“‘([]*$/
const CLOSING = /^[，。、；：？！）」』》”’,.;:?!)\]%]*/

/** A finding in words, with every figure in it leading to its source. */
export const FindingText = memo(function FindingText({ finding }: { finding: Finding }) {
  const i18n = useI18n()
  const parts = i18n.parts(finding.id)
  const isFigure = (index: number): boolean => {
    const value = finding.values[parts[index] ?? '']
    return value !== undefined && 'quantity' in value
  }
  const opening = (index: number): string => (isFigure(index) ? (OPENING.exec(parts[index - 1] ?? '')?.[0] ?? '') : '')
  const closing = (index: number): string => (isFigure(index) ? (CLOSING.exec(parts[index + 1] ?? '')?.[0] ?? '') : '')
  const words = parts.map((part, index) => {
    if (index % 2 === 0) {
      const from = index === 0 ? 0 : closing(index - 1).length
      return part.slice(from, Math.max(from, part.length - opening(index + 1).length))
    }
    const value = finding.values[part]
    if (!value) return <Fragment key={part}>{part}</Fragment>
    if ('quantity' in value) {
      const figure = <FigureButton key={part} quantity={value.quantity} unit="joined" className="whitespace-normal" />
      const notes = quantityNotes(i18n, value)
      if (notes === '' && opening(index) === '' && closing(index) === '') return figure
      return (
        <Fragment key={part}>
          <span className="whitespace-nowrap">
            {opening(index)}
            {figure}
            {notes === '' && closing(index)}
          </span>
          {notes !== '' && `${notes}${closing(index)}`}
        </Fragment>
      )
    }
    return <Fragment key={part}>{findingValueText(i18n, value)}</Fragment>
  })
  return [...words, blanksNote(i18n, finding)]
})
