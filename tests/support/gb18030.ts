/** Returns the bytes of a text in GB18030, as far as its two-byte part goes. Node decodes the encoding and does not encode it: this turns the decoder round. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = codes().get(character)
    const at = character.codePointAt(0)
    if (at !== undefined && at < 0x80) bytes.push(at)
    else if (code) bytes.push(...code)
    else throw new Error(`${character} has no two bytes in GB18030`)
  }
  return Uint8Array.from(bytes)
}

let known: Map<string, readonly [number, number]> | undefined

function codes(): Map<string, readonly [number, number]> {
  if (known) return known
  const decoder = new TextDecoder('gb18030')
  known = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') known.set(character, [lead, trail])
    }
  return known
}
