/** Builds the page of the reader's test in a process of its own: `build.ts site|file <folder>`. Playwright itself cannot load what the builds import. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { contentSecurityPolicy } from '../../../../scripts/build/content-security-policy'
import { readerWorker } from '../../../../scripts/build/reader-worker'
import { bundlePage } from '../../../../scripts/build/single-bundle'
import { inlineScript, singlePolicy } from '../../../../scripts/build/single-file'

const PAGE = resolve('tests/e2e/support/reader-page/index.html')

/** Builds a page with nothing but the reader as the site is built, into a folder. */
async function buildReaderSite(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: resolve('tests/e2e/support/reader-page'),
    base: './',
    logLevel: 'warn',
    plugins: [readerWorker('file'), contentSecurityPolicy()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome109',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
  })
}

/** Builds the same as the single file is built, and written into a folder, as `reader.html`. */
async function buildReaderFile(folder: string): Promise<void> {
  const { script } = await bundlePage(PAGE)
  const code = inlineScript(script)
  const policy = singlePolicy([code], [])
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'reader.html')
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" /><title>Reader</title></head><body><script>${code}</script></body></html>`,
  )
}

const [, , kind, folder] = process.argv
if (folder === undefined) throw new Error('say what to build, and where')
await (kind === 'site' ? buildReaderSite(resolve(folder)) : buildReaderFile(resolve(folder)))
