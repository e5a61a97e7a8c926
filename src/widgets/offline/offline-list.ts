/** What the service worker is given, and what it and the pages say to each other. */

export interface OfflineFile {
  /** Relative to the page, written as in an address. */
  path: string
  bytes: number
  /** Base64. */
  sha256: string
}

export interface OfflineList {
  version: string
  files: readonly OfflineFile[]
}

/** Why a copy did not come about: the network, a server whose files are not those of one version, or no room. */
export type CopyFault = 'network' | 'changed' | 'storage'

export type ToWorker = { type: 'which' } | { type: 'claim' } | { type: 'accept' }

export type ToPage =
  | { type: 'which' }
  | { type: 'progress'; version: string; done: number }
  | { type: 'failed'; version: string; reason: CopyFault }
  | { type: 'active'; version: string; accepted: boolean }
