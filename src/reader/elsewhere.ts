/** What a document points to or shows that is not in its text: frames, attached files, pictures. */
import { ReadError, type Doubt } from './reading'

export interface Elsewhere {
  /** Names of the pages in frames that are not in the file. */
  frames: string[]
  /** Names of files that the document links to or embeds. */
  files: string[]
  /** Pictures that may be of a page of the report. */
  pictures: number
}

/** Returns the list of a document that points to nothing else, to be added to. */
export const nothingElsewhere = (): Elsewhere => ({ frames: [], files: [], pictures: 0 })

/** Names that are told at most. */
const MANY = 3

const listed = (names: readonly string[]): string => [...new Set(names)].slice(0, MANY).join('、')

/** Returns why there is no report in the text of a document, where it stands elsewhere: in a frame, an attached file, or pictures. */
export function notHere({ frames, files, pictures }: Elsewhere, hasTitle: boolean): ReadError | undefined {
  if (files.length > 0 && hasTitle) return new ReadError('read.attached', { files: listed(files) })
  if (frames.length > 0) return new ReadError('read.in-frame', { files: listed(frames) })
  return pictures > 0 && hasTitle ? new ReadError('read.pictures', { count: String(pictures) }) : undefined
}

/** Returns where the tables of a report may be of which the text has none. */
export function tablesElsewhere({ frames, files, pictures }: Elsewhere): Doubt[] {
  if (files.length > 0) return [{ id: 'doubt.attached', values: { text: listed(files) } }]
  if (frames.length > 0) return [{ id: 'doubt.in-frame', values: { text: listed(frames) } }]
  return pictures > 0 ? [{ id: 'doubt.pictures', values: { text: String(pictures) } }] : []
}
