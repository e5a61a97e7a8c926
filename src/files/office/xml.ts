/** What all our office files share of XML: the declaration, a namespace, text that cannot break out. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The namespace of `r:id`, and the root of the relation types between the parts of an office file. */
export const NS_R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

/** Returns whether XML 1.0 can hold a character. */
function isXml(character: string): boolean {
  const code = character.codePointAt(0)
  if (code === undefined) return false
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Returns a text as XML content or attribute value; characters that XML cannot hold are left out, a return is kept as a reference. */
export function escapeXml(text: string): string {
  const allowed = Array.from(text).filter(isXml).join('')
  return allowed.replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character)
}
