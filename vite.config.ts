import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/build/content-security-policy'
import { firstPaint } from './scripts/build/first-paint'
import { firstScreen } from './scripts/build/first-screen'
import { mendCss } from './scripts/build/mend-css'
import { offlineCopy } from './scripts/build/offline-copy'
import { pinyinKeysModule } from './scripts/build/pinyin'
import { readerWorker } from './scripts/build/reader-worker'

/** Tests that need a document. The rest run in plain Node, which is faster. */
const DOM_TESTS = ['tests/**/*.test.tsx', 'tests/{app,charts,ui,views,widgets}/**/*.test.ts']

export default defineConfig({
  base: './',
  // Not 'spa': a missing data file has to be a 404, never the page.
  appType: 'mpa',
  plugins: [react(), tailwindcss(), firstPaint(), contentSecurityPolicy(), mendCss(), pinyinKeysModule(), readerWorker('file'), offlineCopy()],
  // The reader's worker takes its parts as files of their own, each when it needs it.
  worker: { format: 'es' },
  build: {
    target: 'chrome109',
    // Every browser we serve knows modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // The embedded card is a page of its own: it loads nothing of the views, and others may frame it.
      input: ['index.html', 'embed.html'],
      output: { codeSplitting: { groups: [{ name: firstScreen(), debugName: 'first-screen' }] } },
    },
  },
  test: {
    // Some tests start processes; a busy machine must not fail them.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', ...DOM_TESTS] },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: DOM_TESTS, exclude: ['tests/e2e/**'], setupFiles: ['tests/setup.ts'] },
      },
    ],
  },
})
