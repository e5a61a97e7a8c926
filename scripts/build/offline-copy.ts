import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformWithOxc, type Plugin } from 'vite'
import type { OfflineFile, OfflineList } from '../../src/widgets/offline/offline-list'

const WORKER = 'sw.js'
const PAGE = 'index.html'
const META = /<meta name="offline-copy" content="[^"]*" \/>/
/** Of one length always, so that the page weighs the same with any number in it. */
const metaOf = (version: string, bytes: number) =>
  `<meta name="offline-copy" content="${version.padStart(16, '0')} ${String(bytes).padStart(10, '0')}" />`

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest()

/** Returns every file of a folder except the worker, in the order of their names. */
function filesIn(folder: string): OfflineFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const content = readFileSync(file)
      const path = relative(folder, file).split(sep).map(encodeURIComponent).join('/')
      return { path, bytes: content.length, sha256: sha256(content).toString('base64') }
    })
    .filter(({ path }) => path !== WORKER)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * Writes `sw.js` into a built folder, with the list of its files, and into its page the version and the bytes of them all.
 * The version is made from the content, so that the same build has the same version. Throws where there is no page.
 */
export async function writeOfflineCopy(folder: string): Promise<OfflineList> {
  const page = join(folder, PAGE)
  const source = fileURLToPath(new URL('offline-worker.ts', import.meta.url))
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, { target: 'chrome109', sourcemap: false })
  const write = (version: string, bytes: number) => {
    const html = readFileSync(page, 'utf8')
    const meta = metaOf(version, bytes)
    const written = META.test(html) ? html.replace(META, meta) : html.replace(/<title>/, (title) => `${meta}\n    ${title}`)
    if (!written.includes(meta)) throw new Error(`${page} has no title to put the version before`)
    writeFileSync(page, written)
  }
  write('', 0)
  const before = filesIn(folder)
  // The worker itself belongs to the version: a page and a worker that do not understand each other never meet.
  const version = sha256(Buffer.from(JSON.stringify(before) + code))
    .toString('hex')
    .slice(0, 16)
  write(
    version,
    before.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  const list: OfflineList = { version, files: filesIn(folder) }
  writeFileSync(join(folder, WORKER), `self.offlineList=${JSON.stringify(list)};\n${code.replace(/^export \{\};?\n/m, '')}`)
  return list
}

/** Gives the build its service worker. Comes last, when every other file is written. */
export function offlineCopy(): Plugin {
  return {
    name: 'offline-copy',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error('the build has no folder to put the offline copy into')
        await writeOfflineCopy(dir)
      },
    },
  }
}
