import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy, HEADERS } from './scripts/build/content-security-policy'
import { firstPaint } from './scripts/build/first-paint'
import { mendCss } from './scripts/build/mend-css'
import { pinyinKeysModule } from './scripts/build/pinyin'

/** Tests that need a document. The rest run in plain Node, which is faster. */
const DOM_TESTS = ['tests/**/*.test.tsx', 'tests/{app,charts,ui,views,widgets}/**/*.test.ts']

export default defineConfig({
  base: './',
  // Not 'spa': a missing data file has to be a 404, never the page.
  appType: 'mpa',
  plugins: [react(), tailwindcss(), firstPaint(), contentSecurityPolicy(), mendCss(), pinyinKeysModule()],
  build: {
    target: 'chrome109',
    // Every browser we serve knows modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        // Libraries change seldom and our code often: a returning visitor fetches only what changed.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-is|scheduler)[\\/]/, priority: 2 },
            { name: 'libraries', test: /node_modules[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
  preview: { headers: { ...HEADERS } },
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
