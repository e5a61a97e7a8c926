import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { headersFor } from './build/content-security-policy'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Site {
  /** Address of the page, with a slash at the end. */
  url: string
  /** Puts the files of another folder in the place of those served. */
  exchange: (folder: string) => void
  close: () => Promise<void>
}

/** The highest quality of brotli: what a size or a load is measured with. It takes a second for each MB. */
export const BEST_COMPRESSION = 11

interface Served {
  body: Buffer
  type: string
}

interface Options {
  prefix?: string
  headers?: (path: string) => Record<string, string>
  quality?: number
}

/** Returns the files of a folder by the path that they are served at. */
function compressed(folder: string, prefix: string, quality: number): Map<string, Served> {
  const files = new Map<string, Served>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    files.set(prefix + relative(folder, file).split(sep).map(encodeURIComponent).join('/'), { body, type })
  }
  const page = files.get(`${prefix}index.html`)
  if (page) files.set(prefix, page)
  return files
}

/**
 * Serves a built folder on a free loopback port, compressed with brotli, with our headers and
 * nothing in the place of missing files.
 *
 * @param prefix the sub-path to serve it under, with a slash at both ends
 * @param headers returns the headers of a path, other than ours where the folder is not our site
 * @param quality of the compression, 1 to 11
 */
export function serve(folder: string, { prefix = '/', headers = headersFor, quality = 4 }: Options = {}): Promise<Site> {
  let files = compressed(folder, prefix, quality)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = files.get(pathname)
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(200, {
      ...headers(pathname),
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': file.body.length,
      'Cache-Control': 'no-cache',
    })
    response.end(file.body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (!address || typeof address === 'string') {
        reject(new Error('the server has no port'))
        return
      }
      resolve({
        url: `http://127.0.0.1:${address.port}${prefix}`,
        exchange: (other) => {
          files = compressed(other, prefix, quality)
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
