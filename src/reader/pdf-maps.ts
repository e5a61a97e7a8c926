/** Gives pdf.js what it would fetch: the character maps of Chinese fonts, which are part of our own code, and nothing else. */
import characterMaps from './character-maps.json' with { type: 'json' }

/** Stands where pdf.js would fetch the standard fonts. A document that does not carry its fonts loses shapes only, which nobody looks at. */
export class NoStandardFonts {
  fetch(): Promise<Uint8Array> {
    return Promise.reject(new Error('fonts are not loaded'))
  }
}

/** Stands where pdf.js would fetch code to decode pictures. */
export class NoWasm {
  fetch(): Promise<Uint8Array> {
    return Promise.reject(new Error('pictures are not decoded'))
  }
}

const known: Readonly<Record<string, string>> = characterMaps.maps

/** Gives the character maps for simplified Chinese by their names, as `scripts/character-maps.ts` wrote them. Rejects other names. */
export class CharacterMaps {
  fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const text = Object.hasOwn(known, name) ? known[name] : undefined
    if (text === undefined) return Promise.reject(new Error(`there is no character map ${name}`))
    const binary = atob(text)
    return Promise.resolve({ cMapData: Uint8Array.from(binary, (character) => character.charCodeAt(0)), isCompressed: true })
  }
}
