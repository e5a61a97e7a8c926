import { useI18n, type I18n } from '../../i18n'
import { ReaderUnavailable } from '../../reader/client'
import { ReadError } from '../../reader/reading'
import { Button } from '../../ui/button'
import { fileNameOf, type Source } from './sources'

const BOUNDS = [
  'elements',
  'depth',
  'attributes',
  'blocks',
  'texts',
  'paragraph',
  'characters',
  'xmlElements',
  'columns',
  'cells',
  'parts',
  'seconds',
  'pages',
  'runs',
] as const

/** Returns what went wrong in words: what it is, and what to do. */
function problemText(i18n: I18n, error: unknown): { title: string; advice: string } {
  if (error instanceof ReadError) {
    const bound = BOUNDS.find((each) => each === error.values['bound'])
    // A bound that has no words yet is named as the reader names it.
    const limit = error.values['limit'] ?? ''
    const what = bound ? i18n.t(`read.bound.${bound}`, { limit }) : `${error.values['bound'] ?? ''} > ${limit}`
    return { title: i18n.t(error.id, { ...error.values, bound: what }), advice: i18n.t(`${error.id}.advice`, error.values) }
  }
  if (error instanceof ReaderUnavailable)
    return { title: i18n.t('bring.unavailable', { detail: error.message }), advice: i18n.t('bring.unavailable.advice') }
  const detail = error instanceof Error ? error.message : String(error)
  return { title: i18n.t('bring.unreadable', { detail }), advice: i18n.t('bring.unreadable.advice') }
}

/** Why a document could not be read, and what to do. It is not lost: it can be tried again. */
export function ReadProblem({
  source,
  error,
  onAgain,
  onNext,
}: {
  source: Source
  error: unknown
  onAgain: () => void
  onNext: (() => void) | null
}) {
  const i18n = useI18n()
  const { title, advice } = problemText(i18n, error)
  const name = fileNameOf(source) || i18n.t(source.kind === 'example' ? 'bring.example.name' : 'bring.pasted')
  return (
    <div
      role="alert"
      data-problem={error instanceof ReadError ? error.id : 'unavailable'}
      className="border-alert mb-6 max-w-[44rem] border-l-4 pl-4"
    >
      <p className="text-muted text-sm">{i18n.t('bring.not-read', { name })}</p>
      <p className="font-semibold">{title}</p>
      <p className="mt-1">{advice}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onAgain}>{i18n.t('bring.again')}</Button>
        {onNext && <Button onClick={onNext}>{i18n.t('bring.skip')}</Button>}
      </p>
    </div>
  )
}
