import type { Report } from './schema'

/** Returns the themes of a report from which none were taken. */
export const noThemes = (): Report['themes'] => ({ work: [], fields: [], applicationTopics: [], disputeTopics: [], problems: [], measures: [] })

/** Returns what stands in a report beside its figures, for one that has nothing but figures. */
export const nothingBeside = (): Pick<Report, 'events' | 'named' | 'themes' | 'sourceNotes' | 'knownDifferences' | 'corrections'> => ({
  events: [],
  named: [],
  themes: noThemes(),
  sourceNotes: [],
  knownDifferences: [],
  corrections: [],
})
