import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { HEADERS } from './build/content-security-policy'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Site {
  /** Address of the page, with a slash at the end. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a built folder on a free loopback port, compressed with brotli at its highest level, with our headers and
 * nothing in the place of missing files.
 *
 * @param prefix the sub-path to serve it under, with a slash at both ends
 */
export function serve(folder: string, prefix = '/'): Promise<Site> {
  const files = new Map<string, { body: Buffer; type: string }>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    files.set(prefix + relative(folder, file).split(sep).map(encodeURIComponent).join('/'), { body, type })
  }
  const page = files.get(`${prefix}index.html`)
  if (page) files.set(prefix, page)

  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(200, {
      ...HEADERS,
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
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
