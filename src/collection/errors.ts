import type { DamagedItem, Draft, OwnReport } from './collection'

/** The item was changed or taken away meanwhile, in another tab or earlier in this one; what is kept stays as it is. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  /** What is kept now; null where it was taken away. */
  readonly current: OwnReport | Draft | null

  constructor(id: string, current: OwnReport | Draft | null) {
    super(`${id} was changed meanwhile`)
    this.current = current
  }
}

/** There is no room left. Nothing was changed. */
export class FullError extends Error {
  override readonly name = 'FullError'
  /** Bytes that this site takes and may take, where the browser tells. */
  readonly used: number | undefined
  readonly quota: number | undefined

  constructor(room: { used?: number; quota?: number }, options?: ErrorOptions) {
    super('no room left', options)
    this.used = room.used
    this.quota = room.quota
  }
}

/** Something that is kept cannot be read; `item.raw` is what is kept of it. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError'
  readonly item: DamagedItem

  constructor(item: DamagedItem, options?: ErrorOptions) {
    super(`${item.id}: ${item.path}: expected ${item.expected}, received ${item.received}`, options)
    this.item = item
  }
}

/** The database does not answer any more: `newer`, a newer version of the page took it over; `failed`, the browser says in `detail` why. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly reason: 'newer' | 'failed'
  readonly detail: string

  constructor(reason: 'newer' | 'failed', detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options)
    this.reason = reason
    this.detail = detail
  }
}

type FileProblem = 'not-json' | 'not-collection' | 'newer-version' | 'too-many' | 'too-large'

/** A file is no collection: `not-json`, `not-collection`; made by a newer version of the page; or more than can be taken in. */
export class CollectionFileError extends Error {
  override readonly name = 'CollectionFileError'
  readonly kind: FileProblem
  /** How many items there are, or bytes, and how many there may be. */
  readonly values: Readonly<Record<string, number>>

  constructor(kind: FileProblem, values: Readonly<Record<string, number>> = {}, options?: ErrorOptions) {
    super(kind, options)
    this.kind = kind
    this.values = values
  }
}
