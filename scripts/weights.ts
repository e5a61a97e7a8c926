/**
 * Builds the page once with a chunk for each library and prints what each weighs, in bytes after minification and
 * brotli. The parts compress worse apart than together, so their sum exceeds what `npm run size` measures.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

/** Returns the package a module comes from; the small libraries that only Recharts brings count as one. */
function libraryOf(id: string): string | null {
  const match = /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)
  const name = match?.[1]?.replace(/\\/g, '/')
  if (name === undefined) return null
  if (name === 'react' || name === 'react-dom' || name === 'react-is' || name === 'scheduler') return 'react'
  if (name.startsWith('@tanstack/')) return 'tanstack-query'
  if (name === 'recharts' || name === 'valibot') return name
  return 'recharts-dependencies'
}

const folder = mkdtempSync(join(tmpdir(), 'weights-'))
try {
  await build({
    configLoader: 'runner',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: libraryOf, priority: 9 }] } } },
    },
  })
  const rows = readdirSync(join(folder, 'assets'))
    .map((file) => {
      const source = readFileSync(join(folder, 'assets', file))
      return { file: file.replace(/-[\w-]{8}(?=\.)/, ''), minified: source.length, brotli: brotliCompressSync(source).length }
    })
    .sort((a, b) => b.brotli - a.brotli)
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
