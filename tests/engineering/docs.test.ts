import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

const { scripts } = v.parse(v.object({ scripts: v.record(v.string(), v.string()) }), JSON.parse(readFileSync('package.json', 'utf8')))

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md'].filter((file) => existsSync(file)),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

/** Returns the npm scripts that a text tells its reader to run. */
const named = (text: string): string[] => [
  ...[...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].flatMap((match) => match[1] ?? []),
  ...[...text.matchAll(/npm (test|start)\b/g)].flatMap((match) => match[1] ?? []),
]

describe('the documents', () => {
  it('find a planted script that does not exist', () => {
    expect(named('run `npm run -s nowhere` and npm start')).toEqual(['nowhere', 'start'])
  })

  it.each(pages)('%s names only npm scripts that exist', (page) => {
    expect(named(readFileSync(page, 'utf8')).filter((name) => !(name in scripts))).toEqual([])
  })

  it.each(pages)('%s links only to files that exist', (page) => {
    const targets = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap((match) => match[1] ?? [])
    expect(targets.filter((target) => !existsSync(join(page, '..', target)))).toEqual([])
  })
})

describe('package.json', () => {
  it('runs no file that is not there', () => {
    const files = Object.values(scripts).flatMap((command) => command.match(/[\w./-]+\.ts\b/g) ?? [])
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})
