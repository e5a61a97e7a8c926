import type { Plugin } from 'vite'

/**
 * Returns the style sheet with a space in each empty fallback: `var(--x,)` becomes `var(--x, )`. Chromium 109 drops a
 * declaration that holds the first form, which Tailwind emits for `tabular-nums`, `ring-*` and others.
 */
export const mendEmptyFallbacks = (css: string): string => css.replace(/(var\(\s*--[\w-]+\s*,)\)/g, '$1 )')

/** Mends every style sheet of the build, after the minifier. */
export function mendCss(): Plugin {
  return {
    name: 'mend-css',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
          const css = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
          file.source = mendEmptyFallbacks(css)
        }
      },
    },
  }
}
