type Encoding = 'gb18030' | 'big5'

/**
 * Returns the bytes of a text in an encoding of one and two bytes (GB18030 as far as its two-byte part goes).
 * The platform decodes these and does not encode them: this turns the decoder round. Throws for a character that has no two bytes.
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const codes = codesOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = codes.get(character)
    const at = character.codePointAt(0)
    if (at !== undefined && at < 0x80) bytes.push(at)
    else if (code) bytes.push(...code)
    else throw new Error(`${character} has no two bytes in ${encoding}`)
  }
  return Uint8Array.from(bytes)
}

const known = new Map<Encoding, Map<string, readonly [number, number]>>()

function codesOf(encoding: Encoding): Map<string, readonly [number, number]> {
  const done = known.get(encoding)
  if (done) return done
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') codes.set(character, [lead, trail])
    }
  known.set(encoding, codes)
  return codes
}

export const encodeGb18030 = (text: string): Uint8Array => encode(text, 'gb18030')
