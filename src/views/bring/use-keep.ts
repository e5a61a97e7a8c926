import { useState } from 'react'
import { useUpdateView } from '../../address/use-address'
import { newOwnId, useCollection } from '../../data/own'
import { dayOf } from '../../files/download'
import { i18nOf } from '../../i18n'
import { FormatError } from '../../report/parse-report'
import type { Report } from '../../report/schema'
import type { Desk } from './desk'
import { typedYear } from '../../report/typed-year'
import { composeWork, type CorrectionWords } from './compose-work'
import type { Work } from './work'

/** Returns what the list of corrections says, in both languages. */
export function useCorrectionWords(): CorrectionWords {
  const [today] = useState(() => dayOf(new Date()))
  return {
    date: today,
    note: { zh: i18nOf('zh').t('bring.correction.note'), en: i18nOf('en').t('bring.correction.note') },
  }
}

/** Returns the report that a review makes so far, or why its figures make none. */
export function tryCompose(work: Work, words: CorrectionWords): { report: Report; problem: null } | { report: null; problem: FormatError } {
  try {
    return { report: composeWork(work, work.kept?.report.id ?? 'own-0', words), problem: null }
  } catch (error) {
    if (error instanceof FormatError) return { report: null, problem: error }
    throw error
  }
}

export interface Keep {
  /** Keeps the report and opens it, or reads the next document that waits. */
  keep: (then: 'open' | 'next', as?: 'new') => void
  keeping: boolean
  /** Why it could not be kept; null where nothing went wrong. */
  problem: unknown
}

/** Returns the way to keep what lies on a desk. */
export function useKeep(desk: Desk, work: Work): Keep {
  const update = useUpdateView()
  const { keepReport } = useCollection()
  const words = useCorrectionWords()
  const [problem, setProblem] = useState<unknown>(null)
  const [keeping, setKeeping] = useState(false)
  const run = async (then: 'open' | 'next', as?: 'new') => {
    setKeeping(true)
    setProblem(null)
    try {
      const again = as === 'new' ? null : work.kept
      const year = work.reading.report?.year ?? typedYear(work.details.year) ?? 0
      const report = composeWork(work, again?.report.id ?? newOwnId(year), words)
      const { id } = await keepReport({ report, reading: work.reading, expected: again?.revision ?? null })
      if (then === 'next') desk.next()
      else {
        desk.clear()
        update((state) => ({ ...state, view: 'overview', report: id, bring: null, at: null, source: null, enlarged: null }))
      }
    } catch (error) {
      setProblem(error)
    } finally {
      setKeeping(false)
    }
  }
  return { keep: (then, as) => void run(then, as), keeping, problem }
}
