import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { writeOfflineCopy } from '../../scripts/build/offline-copy'

/** Returns a small built site. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sunshine-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'index.html'), '<html><head><title>a</title></head></html>')
  writeFileSync(join(folder, 'data/年报.json'), '{}')
  return folder
}

test('every file of the build is in the list, with its size and hash, but for the worker', async () => {
  const folder = site()
  const { files } = await writeOfflineCopy(folder)
  expect(files.map(({ path }) => path)).toEqual([`data/${encodeURIComponent('年报.json')}`, 'index.html'])
  for (const { path, bytes, sha256 } of files) {
    const file = join(folder, decodeURIComponent(path))
    expect(bytes).toBe(statSync(file).size)
    expect(sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('base64'))
  }
})

test('the page tells the version and the bytes of them all', async () => {
  const folder = site()
  const { version, files } = await writeOfflineCopy(folder)
  const meta = /<meta name="offline-copy" content="(\w+) (\d+)" \/>/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))
  expect(meta?.[1]).toBe(version)
  expect(Number(meta?.[2])).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0))
})

test('the same content has the same version, and any other byte another one', async () => {
  const folder = site()
  const first = await writeOfflineCopy(folder)
  expect(await writeOfflineCopy(folder)).toEqual(first)
  writeFileSync(join(folder, 'data/年报.json'), '[]')
  expect((await writeOfflineCopy(folder)).version).not.toBe(first.version)
})

test('the worker is a script by itself', async () => {
  const folder = site()
  await writeOfflineCopy(folder)
  expect(() => new Script(readFileSync(join(folder, 'sw.js'), 'utf8'))).not.toThrow()
})

test('a page without a title is refused', async () => {
  const folder = site()
  writeFileSync(join(folder, 'index.html'), '<html></html>')
  await expect(writeOfflineCopy(folder)).rejects.toThrow('no title')
})
