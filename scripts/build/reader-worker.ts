import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const MODULE = 'virtual:reader-worker'

/**
 * Provides `virtual:reader-worker`: a class that starts the worker of the reader. Inline, the worker's code is part of the script that starts it, as a blob, because a page
 * from a file may load no other file; otherwise it is a file of its own, which is fetched when the first document is read.
 */
export function readerWorker(where: 'file' | 'inline'): Plugin {
  return {
    name: 'reader-worker',
    enforce: 'pre',
    async resolveId(source) {
      if (source !== MODULE) return null
      return await this.resolve(`${resolve('src/reader/worker.ts')}?worker${where === 'inline' ? '&inline' : ''}`)
    },
  }
}
