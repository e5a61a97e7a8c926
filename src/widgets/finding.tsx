import { Fragment, memo, type ReactNode } from 'react'
import { useI18n } from '../i18n'
import type { Finding } from '../report/findings'
import { blanksNote, findingValueText, quantityNotes, shownQuantity } from '../words/finding-text'
import { FigureButton } from './figure-button'

/** Signs that end no line, and signs that begin none. A browser would part them from a button. */
const OPENING = /[（「『《“‘([]*$/
const CLOSING = /^[，。、；：？！）」』》”’,.;:?!)\]%]*/

const asItIs = (text: string): ReactNode => text

/** A finding in words, with every figure in it leading to its source; `say` draws the words between the figures. */
export const FindingText = memo(function FindingText({ finding, say = asItIs }: { finding: Finding; say?: (text: string) => ReactNode }) {
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
      return <Fragment key={index}>{say(part.slice(from, Math.max(from, part.length - opening(index + 1).length)))}</Fragment>
    }
    const value = finding.values[part]
    if (!value) return <Fragment key={part}>{part}</Fragment>
    if ('quantity' in value) {
      const figure = <FigureButton key={part} quantity={shownQuantity(value)} unit="joined" className="whitespace-normal" />
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
    return <Fragment key={part}>{say(findingValueText(i18n, value))}</Fragment>
  })
  return [...words, blanksNote(i18n, finding)]
})
