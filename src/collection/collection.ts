/** Reports that somebody brought along, and forms that are not finished, kept on this computer: what is kept, and what can be done with it. */
import type { Reading } from '../reader/reading'
import type { Form, Report } from '../report/schema'

/** One report of the collection. Its id begins with `own-`, so that no shipped report can have it. */
export interface OwnReport {
  id: string
  report: Report
  /** The reading it was made from, so that the document can be looked at again; absent for one that was typed or came as our JSON. */
  reading?: Reading
  /** Begins anew, by chance, wherever something comes to be kept, and grows by one with each change; a change of another one is refused. */
  revision: number
  /** When it was last changed, in milliseconds since 1970. */
  changed: number
}

/** What can be told of a report without loading it. */
export type OwnEntry = Pick<Report, 'id' | 'title' | 'body' | 'division' | 'level' | 'scope' | 'year' | 'form'> &
  Pick<OwnReport, 'revision' | 'changed'> & {
    /** Size of report and reading as JSON, in bytes. */
    bytes: number
    /** Whether the document that it was read from can be looked at again. */
    hasReading: boolean
  }

/** A form of a year that somebody is typing and has not finished. Its id begins with `draft-`. */
export interface Draft {
  id: string
  form: Form
  year?: number
  /** What was typed into each cell, as typed; whoever types the form names the cells. */
  cells: Readonly<Record<string, string>>
  /** What was typed about the report itself, as typed, by name of the field. */
  identity: Readonly<Record<string, string>>
  /** As that of a report. */
  revision: number
  /** When it was last changed, in milliseconds since 1970. */
  changed: number
}

/** What is to be kept of a report. Its `report.id` begins with `own-`. */
export interface ReportToKeep {
  report: Report
  /** Without one, the reading that is kept already stays. */
  reading?: Reading
  /** The revision that was changed; null for a report that is not kept yet. */
  expected: number | null
  /** The draft that it was made of, which goes in the same moment; where it was changed since this revision, it stays. */
  madeOf?: Pick<Draft, 'id' | 'revision'>
}

/** What is to be kept of a draft. */
export interface DraftToKeep {
  draft: Omit<Draft, 'revision' | 'changed'>
  /** The revision that was changed; null for a draft that is not kept yet. */
  expected: number | null
}

/** Something of the collection that cannot be read: by an older or newer version of the page, or damaged. */
export interface DamagedItem {
  id: string
  /** Where it leaves the format, what belongs there and what stands there. */
  path: string
  expected: string
  received: string
  /** What is kept of it, as JSON, so that it can be taken away and mended. */
  raw: string
}

/** Something of a file that is not taken in; `twice` where another item of the file has its id. */
export type RefusedItem = DamagedItem & { twice?: true }

/** Everything that is kept, without the reports themselves. The last changed comes first. */
export interface CollectionList {
  reports: readonly OwnEntry[]
  drafts: readonly Draft[]
  damaged: readonly DamagedItem[]
}

/**
 * Whether what is kept survives the session. Where it does not: `missing`, the browser has no database; `refused`, it does not let
 * this page have one (private window, sandboxed frame, settings); `full`, there is no room for one;
 * `broken`, it cannot be opened; `silent`, it does not answer; `newer`, a newer version of the page has made the database; `blocked`, another tab holds an older one open.
 */
export type Keeping = { kept: true } | { kept: false; reason: 'missing' | 'refused' | 'full' | 'broken' | 'silent' | 'newer' | 'blocked' }

/** How much room is taken and left. What the browser does not tell is absent. */
export interface Room {
  /** Bytes of all reports, readings and drafts as JSON. */
  own: number
  /** Bytes that this site takes in all, the offline copy included, as the browser estimates. */
  used?: number
  /** Bytes that the browser lets this site have. */
  quota?: number
  /** Whether the browser has promised not to clear it by itself when space runs out. */
  persisted?: boolean
}

/** What came of an import, as ids of reports and drafts. */
export interface ImportResult {
  added: readonly string[]
  /** An older one of the same id gave way. */
  replaced: readonly string[]
  /** Left alone, because the one that is kept is newer. */
  older: readonly string[]
  /** Left alone, because the same is kept already. */
  same: readonly string[]
}

/** What a file of a collection holds, read and judged; nothing of it is kept yet. */
export interface CollectionFile {
  reports: readonly OwnReport[]
  drafts: readonly Draft[]
  /** What the file holds and cannot be read. */
  refused: readonly RefusedItem[]
}

/** What was taken away, for putting it back. */
export interface Dropped {
  ids: readonly string[]
  records: Readonly<Record<string, readonly unknown[]>>
}

/** Ids of reports and drafts that were changed, here or in another tab. */
export type Change = readonly string[]

/** The collection. Each change is one transaction: it happens as a whole or not at all, also between tabs. */
export interface Collection {
  readonly keeping: Keeping
  /** Returns what is kept, without reports and readings. */
  list: () => Promise<CollectionList>
  /** Returns a report with its reading, or null where none of this id is kept. @throws {DamagedError} where it cannot be read. */
  get: (id: string) => Promise<OwnReport | null>
  /** Returns a draft as it was last stored, or null where none of this id is kept. @throws {DamagedError} where it cannot be read. */
  getDraft: (id: string) => Promise<Draft | null>
  /** Keeps a report. @throws {ConflictError} where it was changed meanwhile, {@link FullError}, `FormatError` where it breaks the format. */
  put: (item: ReportToKeep) => Promise<OwnEntry>
  /** Keeps a draft. @throws {ConflictError} where it was changed meanwhile, {@link FullError}. */
  putDraft: (item: DraftToKeep) => Promise<Draft>
  /** Takes reports and drafts away; without ids, all. Unknown ones are passed over. Returns what {@link Collection.restore} puts back. */
  drop: (ids?: readonly string[]) => Promise<Dropped>
  /** Puts back what was taken away, save what has come in its place meanwhile. */
  restore: (dropped: Dropped) => Promise<void>
  /** Returns everything as the text of one JSON file, what cannot be read included. */
  exportAll: () => Promise<string>
  /** Returns those ids of a file that are kept here with other contents, so that somebody has to choose. */
  clashes: (file: CollectionFile) => Promise<string[]>
  /** Keeps what a file holds. Of two with one id, `both`: the one of the file gets an id of its own; `newer`: the later changed stays. */
  importFile: (file: CollectionFile, same: 'both' | 'newer') => Promise<ImportResult>
  room: () => Promise<Room>
  /** Calls back after each change, here or in another tab, until the returned function is called. */
  subscribe: (listener: (change: Change) => void) => () => void
  close: () => void
}
