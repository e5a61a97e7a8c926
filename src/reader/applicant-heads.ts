/** The heads of the seven columns of the application table (section 三 of the 2019 and 2021 forms), and which value stands under which. */
import { align, byOrder, hasWords, type Aligned } from './cell-figure'
import type { DocumentRow, RowCell } from './document-rows'
import { applicantColumns, type ApplicantColumn } from './form-lines'

/** Returns the column that a head is of, by its official name or another one. */
export const columnOf = ({ key }: RowCell): ApplicantColumn | undefined => applicantColumns.find(({ keys }) => keys.includes(key))

const isOfficial = ({ key }: RowCell): boolean => applicantColumns.some(({ keys }) => keys[0] === key)

export class ApplicantHeads {
  private heads: readonly RowCell[] = []
  /** Heads beside them that are of no column of the form: a subtotal. */
  private others: readonly RowCell[] = []

  /** Takes the heads that a row has. */
  see({ cells, loose }: DocumentRow): void {
    const own = cells.filter(columnOf)
    if (own.length === 0 || (own.length === 1 && this.whole)) return
    const fresh = own.some((cell) => columnOf(cell) === applicantColumns[0])
    const heads = [...(fresh ? [] : this.heads), ...own]
    // Another name is one only where the official one does not stand beside it.
    const twice = heads.filter((head) => !isOfficial(head) && heads.some((each) => isOfficial(each) && columnOf(each) === columnOf(head)))
    this.heads = heads.filter((head) => !twice.includes(head)).sort((one, other) => (loose ? 0 : one.column - other.column))
    this.others = [...(fresh ? [] : this.others), ...twice, ...cells.filter((cell) => hasWords(cell) && !columnOf(cell))]
  }

  /** Whether there is one head for each column. */
  get whole(): boolean {
    return this.heads.length === applicantColumns.length && new Set(this.heads.map(columnOf)).size === applicantColumns.length
  }

  /** Returns the cells of a row before the first column and those from it on, where the values stand under their heads; undefined otherwise. */
  part({ cells, loose }: DocumentRow): { before: readonly RowCell[]; values: readonly RowCell[] } | undefined {
    const first = this.heads[0]
    if (!first || loose || !this.whole) return undefined
    const before = cells.filter(({ column }) => column < first.column)
    const values = cells.slice(before.length)
    return before.some(hasWords) && align(this.heads, values, false, this.others) ? { before, values } : undefined
  }

  /** Returns the values of a row, and the columns that they are of in the same order; no values where which is whose is not certain. */
  assign(values: readonly RowCell[], loose: boolean): { aligned: Aligned | undefined; columns: readonly (ApplicantColumn | undefined)[] } {
    if (this.whole) return { aligned: align(this.heads, values, loose, this.others), columns: loose ? applicantColumns : this.heads.map(columnOf) }
    const contradicts = (head: RowCell): boolean => {
      const place = values.findIndex(({ column }) => column === head.column)
      return place >= 0 && applicantColumns[place] !== columnOf(head)
    }
    return { aligned: !loose && this.heads.some(contradicts) ? undefined : byOrder(values, applicantColumns.length), columns: applicantColumns }
  }
}
