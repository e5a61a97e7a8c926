import { Fragment, memo } from 'react'
import { useI18n } from '../i18n'
import type { Finding } from '../report/findings'
import { findingValueText } from '../words/finding-text'
import { FigureButton } from './figure-button'

/** A finding in words, with every figure in it leading to its source. */
export const FindingText = memo(function FindingText({ finding }: { finding: Finding }) {
  const i18n = useI18n()
  return i18n.parts(finding.id).map((part, index) => {
    if (index % 2 === 0) return part
    const value = finding.values[part]
    if (!value) return <Fragment key={part}>{part}</Fragment>
    if ('quantity' in value) return <FigureButton key={part} quantity={value.quantity} unit="joined" />
    return <Fragment key={part}>{findingValueText(i18n, value)}</Fragment>
  })
})
