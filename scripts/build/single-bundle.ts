import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'
import { mendCss } from './mend-css'
import { pinyinKeysModule } from './pinyin'
import { readerWorker } from './reader-worker'
import type { Parts } from './single-file'

/** Returns what the bundler makes of a page: one classic script with its workers in it, one style sheet, nothing beside them. */
export async function bundlePage(input: string): Promise<Pick<Parts, 'page' | 'script' | 'style'>> {
  const result = await build({
    configFile: false,
    base: './',
    mode: 'single',
    logLevel: 'warn',
    plugins: [react(), tailwindcss(), mendCss(), pinyinKeysModule(), readerWorker('inline')],
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      assetsInlineLimit: 100_000_000,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input,
        output: { format: 'iife', codeSplitting: false },
        // Vite hands `import.meta.url` to what preloads chunks; here there is none to preload.
        checks: { emptyImportMeta: false },
      },
    },
  })
  const { output } = result as Rolldown.RolldownOutput
  const chunks = output.filter((file) => file.type === 'chunk')
  const text = (ending: string): string => {
    const [file, ...more] = output.filter((each) => each.type === 'asset' && each.fileName.endsWith(ending))
    if (file?.type !== 'asset' || more.length > 0) throw new Error(`expected one ${ending} file of the bundler`)
    return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
  }
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`expected one script of the bundler, received ${chunks.map((each) => each.fileName).join(', ')}`)
  return { page: text('.html'), script: chunk.code, style: text('.css') }
}
