import { useState } from 'react'
import { readViewState, useUpdateView } from '../../address/use-address'
import { MOST_COMPARED } from '../../address/view-state'
import { ConflictError, DamagedError, useCollection, type Dropped, type OwnReport } from '../../data/own'
import { downloadText } from '../../files/download'
import { nameOfParts } from '../../files/file-name'
import { useI18n, type I18n } from '../../i18n'
import type { Report } from '../../report/schema'
import { collectionProblemText } from '../../widgets/collection-problem'
import type { Notice } from './bottom-bar'
import type { ReadFile } from './own-dialogs'
import type { OwnActions } from './own-section'
import type { RowActions } from './report-row'

/** What is asked in a dialog. */
type Question = { ask: 'rename'; own: OwnReport } | { ask: 'drop-all' } | { ask: 'import'; read: ReadFile }

const takeJson = (name: string, text: string) => downloadText(name, text, 'application/json;charset=utf-8')

/** What can be done in the library: what each way does, what is said of it, and what has to be asked first. */
export function useOwnActions(): {
  rows: RowActions
  own: OwnActions
  notice: Notice | null
  question: Question | null
  closeNotice: () => void
  closeQuestion: () => void
  keepNames: (own: OwnReport, report: Report) => Promise<void>
  dropEverything: () => void
  importRead: (read: ReadFile, same: 'both' | 'newer') => void
} {
  const i18n = useI18n()
  const update = useUpdateView()
  const collection = useCollection()
  const [notice, putNotice] = useState<Notice | null>(null)
  const show = (next: Omit<Notice, 'key'>) => putNotice((before) => ({ ...next, key: (before?.key ?? 0) + 1 }))
  const [question, setQuestion] = useState<Question | null>(null)
  const nameOf =
    ({ body, year }: Pick<Report, 'body' | 'year'>) =>
    (words: I18n) =>
      words.t('library.report', { body: words.words(body), year })
  const attempt = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => show({ say: (words) => collectionProblemText(words, error), alert: true }))

  const dropped = (taken: Dropped, say: Notice['say']) => {
    const { compare } = readViewState()
    const left = compare.filter((id) => !taken.ids.includes(id))
    const chooseAgain = (ids: readonly string[]) => {
      if (left.length < compare.length) update((state) => ({ ...state, compare: ids }), 'replace')
    }
    chooseAgain(left)
    const undo = () =>
      attempt(async () => {
        await collection.restore(taken)
        chooseAgain(compare)
        show({ say: (words) => words.t('library.undone') })
      })
    show({ say, undo })
  }
  const drop = (id: string, name: (words: I18n) => string) =>
    attempt(async () => dropped(await collection.drop([id]), (words) => words.t('library.dropped', { name: name(words) })))
  const exportAll = () => attempt(async () => takeJson(nameOfParts([i18n.t('file.own-reports')], 'json'), await collection.exportAll()))
  const importRead = ({ file }: ReadFile, choice: 'both' | 'newer') => {
    setQuestion(null)
    attempt(async () => {
      const { added, replaced, older, same } = await collection.importFile(file, choice)
      const counts = { added: added.length, replaced: replaced.length, left: older.length + same.length, refused: file.refused.length }
      show({ say: (words) => words.t('own.imported', counts) })
    })
  }
  const takeRaw = (of: readonly string[], raw: string) => takeJson(nameOfParts([...of, i18n.t('file.unreadable')], 'json'), raw)
  const rawOf = async (id: string): Promise<string> => {
    try {
      return JSON.stringify(await collection.getReport(id))
    } catch (error) {
      if (error instanceof DamagedError) return error.item.raw
      throw error
    }
  }

  return {
    rows: {
      choose: ({ id }) => {
        const { compare } = readViewState()
        if (compare.includes(id)) update((state) => ({ ...state, compare: compare.filter((each) => each !== id) }))
        else if (compare.length >= MOST_COMPARED) show({ say: (words) => words.t('library.chosen.full', { most: MOST_COMPARED }), alert: true })
        else update((state) => ({ ...state, compare: [...compare, id] }))
      },
      rename: ({ id }) =>
        attempt(async () => {
          const own = await collection.getReport(id)
          if (!own) throw new ConflictError(id, null)
          setQuestion({ ask: 'rename', own })
        }),
      drop: (entry) => drop(entry.id, nameOf(entry)),
      takeRaw: ({ id, body, year }) => attempt(async () => takeRaw([i18n.words(body), String(year)], await rawOf(id))),
    },
    own: {
      exportAll,
      importFile: (file) =>
        attempt(async () => {
          const read = await collection.readFile(file)
          if (read.clashes.length > 0 || read.file.refused.length > 0) setQuestion({ ask: 'import', read })
          else importRead(read, 'newer')
        }),
      dropAll: () => setQuestion({ ask: 'drop-all' }),
      dropItem: (id, name) => drop(id, () => name),
      takeRaw: (raw) => takeRaw([], raw),
    },
    notice,
    question,
    closeNotice: () => putNotice(null),
    closeQuestion: () => setQuestion(null),
    keepNames: async (own, renamed) => {
      await collection.keepReport({ report: renamed, expected: own.revision })
      setQuestion(null)
      show({ say: (words) => words.t('library.renamed', { name: nameOf(renamed)(words) }) })
    },
    dropEverything: () => {
      setQuestion(null)
      attempt(async () => {
        const taken = await collection.drop()
        dropped(taken, (words) => words.t('own.dropped-all', { count: taken.ids.length }))
      })
    },
    importRead,
  }
}
