import { resolve, sep } from 'node:path'
import type { Rolldown } from 'vite'

const ENTRY = resolve('src/main.tsx').split(sep).join('/')

/** Returns the ids of a module and of everything that it imports before it runs. */
function closure(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const seen = new Set<string>()
  const open = [entry]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return seen
}

const REACT = /[\\/]node_modules[\\/](?:react|react-dom|react-is|scheduler)[\\/]/
const LIBRARY = /[\\/]node_modules[\\/]/

/**
 * Returns a namer that puts what the first screen needs into three chunks: React, the other libraries, and everything of ours. Libraries change seldom and our
 * code often, so a returning visitor fetches only what changed. What only a later screen needs is left to the bundler: named, it would come with the first.
 * Ours is one chunk because with a second page in the build the bundler would cut it by who else uses it, and several small files compress worse than one.
 */
export function firstScreen(): (id: string, context: Rolldown.ChunkingContext) => string | null {
  let needed: Set<string> | null = null
  return (id, context) => {
    if (id === ENTRY || id.endsWith('.html')) return null
    needed ??= closure(ENTRY, context)
    if (!needed.has(id)) return null
    if (REACT.test(id)) return 'react'
    return LIBRARY.test(id) ? 'libraries' : 'page'
  }
}
