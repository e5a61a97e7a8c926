import { Fragment, memo } from 'react'
import { useI18n, type I18n } from '../i18n'
import type { Finding, FindingValue } from '../report/findings'
import { FigureButton } from './figure-button'
import { shortName, valueWithUnit } from './naming'

function plain(i18n: I18n, value: FindingValue): string {
  if ('quantity' in value) return valueWithUnit(i18n, value.quantity)
  if ('metric' in value) return shortName(i18n, value.metric)
  if ('count' in value) return i18n.number(value.count)
  if ('year' in value) return String(value.year)
  return i18n.words(value.words)
}

/** Returns a finding as plain words, for names of charts and for files. */
export function findingText(i18n: I18n, finding: Finding): string {
  return i18n.t(finding.id, Object.fromEntries(Object.entries(finding.values).map(([name, value]) => [name, plain(i18n, value)])))
}

/** A finding in words, with every figure in it leading to its source. */
export const FindingText = memo(function FindingText({ finding }: { finding: Finding }) {
  const i18n = useI18n()
  return i18n.parts(finding.id).map((part, index) => {
    if (index % 2 === 0) return part
    const value = finding.values[part]
    if (!value) return <Fragment key={part}>{part}</Fragment>
    if ('quantity' in value) return <FigureButton key={part} quantity={value.quantity} unit="joined" />
    return <Fragment key={part}>{plain(i18n, value)}</Fragment>
  })
})
