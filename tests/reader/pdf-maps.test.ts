import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import characterMaps from '../../src/reader/character-maps.json' with { type: 'json' }
import { CharacterMaps, NoStandardFonts, NoWasm } from '../../src/reader/pdf-maps'

const maps = new CharacterMaps()

describe('CharacterMaps', () => {
  test.each(Object.keys(characterMaps.maps))('gives %s as the installed pdfjs-dist has it', async (name) => {
    const { cMapData, isCompressed } = await maps.fetch({ name })
    expect(isCompressed).toBe(true)
    expect(Buffer.from(cMapData).equals(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}.bcmap`))).toBe(true)
  })

  test('gives a map of its own each time, because pdf.js takes it away', async () => {
    const [one, other] = [await maps.fetch({ name: 'GBK-EUC-H' }), await maps.fetch({ name: 'GBK-EUC-H' })]
    expect(one.cMapData.buffer).not.toBe(other.cMapData.buffer)
  })

  test.each(['UniJIS-UTF16-H', 'toString', '__proto__', ''])('rejects %j', async (name) => {
    await expect(maps.fetch({ name })).rejects.toThrow('no character map')
  })

  test('is of the installed version, and carries its licence', () => {
    const { version } = JSON.parse(readFileSync('node_modules/pdfjs-dist/package.json', 'utf8')) as { version: string }
    expect(characterMaps.source).toBe(`pdfjs-dist ${version}`)
    expect(characterMaps.licence).toContain('Adobe Systems Incorporated')
  })

  test('fetches neither fonts nor code', async () => {
    await expect(new NoStandardFonts().fetch()).rejects.toThrow('not')
    await expect(new NoWasm().fetch()).rejects.toThrow('not decoded')
  })
})
