/** Reports that somebody brought along, kept on this computer. */
import type { Reading } from '../reader/reading'
import type { Report } from '../report/schema'

/** One report of the collection. Its id begins with `own-`, so that no shipped report can have it. */
export interface OwnReport {
  id: string
  report: Report
  /** The reading it was made from, so that the document can be looked at again; absent for one that was typed or came as our JSON. */
  reading?: Reading
  /** Grows by one with each change; a change of an older one is refused. */
  revision: number
  /** When it was last changed, in milliseconds since 1970. */
  changed: number
}

/** What can be told of a report without loading it. */
export type OwnEntry = Pick<Report, 'id' | 'title' | 'body' | 'division' | 'level' | 'scope' | 'year' | 'form'> &
  Pick<OwnReport, 'revision' | 'changed'>
