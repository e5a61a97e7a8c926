import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Fetcher } from '../../src/data/fetch-json'
import { publishedFile } from './tianjin'

/** What a server answers for one file: its text, a status, or the line is cut, or falls silent, at once or in the middle of the text. */
export type Answer = string | { status: number } | { line: 'cut' | 'cut-midway' | 'silent' | 'silent-midway' }
/** Answers by path below `data/`; a published file that is not named here is served as it is. */
export type Answers = Readonly<Record<string, Answer>>

/** The platform's own, also while a test puts another in its place. */
const platformFetch = globalThis.fetch

function published(file: string): Answer {
  try {
    return publishedFile(file)
  } catch {
    return { status: 404 }
  }
}

/**
 * Serves files over real HTTP until the test ends. Returns a fetcher that asks this server, and the paths asked for so
 * far. `answers` is read at each request, so that a test can mend a file.
 */
export async function serve(answers: Answers = {}): Promise<{ fetcher: Fetcher; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const file = (request.url ?? '').replace(/^\/data\//, '')
    asked.push(file)
    const answer = Object.hasOwn(answers, file) ? answers[file] : published(file)
    if (typeof answer === 'string') response.end(answer)
    else if (answer && 'status' in answer) response.writeHead(answer.status).end('<!doctype html><title>error</title>')
    else if (answer?.line === 'cut-midway') {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"schemaVersion": ', () => request.socket.destroy())
    } else if (answer?.line === 'silent-midway') response.write('{"schemaVersion": ')
    else if (answer?.line !== 'silent') request.socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const page = `http://127.0.0.1:${port}/`
  return { asked, fetcher: (address, options) => platformFetch(new URL(address, page), options) }
}
