import '../i18n/add-library'
import { CollectionFileError, ConflictError, DamagedError, FullError, StoreError } from '../data/own'
import { LoadError } from '../data/load-error'
import { useI18n, type I18n } from '../i18n'
import { explainLoadError, withKind } from './load-error-text'

/** Returns a size in bytes in words: kB up to 1 MB, then MB, then GB, of 1,000 each. */
export function sizeText(i18n: I18n, bytes: number): string {
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${i18n.number(size, size < 10 ? 0.1 : 1)} ${unit}`
}

/** Returns what went wrong with the collection, what became of the data, and what to do, in one sentence or two. */
export function collectionProblemText(i18n: I18n, error: unknown): string {
  if (error instanceof ConflictError) return i18n.t(error.current ? 'own.problem.conflict' : 'own.problem.gone')
  if (error instanceof FullError) {
    const { used, quota } = error
    return used === undefined || quota === undefined
      ? i18n.t('own.problem.full')
      : i18n.t('own.problem.full-of', { used: sizeText(i18n, used), quota: sizeText(i18n, quota) })
  }
  if (error instanceof DamagedError) return i18n.t('own.problem.damaged', { ...error.item })
  if (error instanceof CollectionFileError) {
    const { items = 0, most = 0 } = error.values
    const text = error.kind === 'too-large' ? sizeText : (words: I18n, value: number) => words.number(value)
    return i18n.t(`own.problem.file.${error.kind}`, { items: text(i18n, items), most: text(i18n, most) })
  }
  if (error instanceof StoreError) return i18n.t(`own.problem.store.${error.reason}`, { detail: error.detail })
  // The program of the collection is a part that may not come.
  if (withKind(error) instanceof LoadError) {
    const { detail, advice } = explainLoadError(i18n, error)
    return i18n.t('own.problem.other', { detail: i18n.language === 'zh' ? detail + advice : `${detail} ${advice}` })
  }
  return i18n.t('own.problem.other', { detail: error instanceof Error ? error.message : String(error) })
}

/** Says what went wrong with the collection; see {@link collectionProblemText}. */
export function CollectionProblem({ error }: { error: unknown }) {
  const i18n = useI18n()
  return (
    <p role="alert" className="border-alert max-w-[44rem] border-l-4 pl-4">
      {collectionProblemText(i18n, error)}
    </p>
  )
}
