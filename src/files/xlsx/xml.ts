/** Returns whether XML 1.0 can hold a character. */
function isXml(character: string): boolean {
  const code = character.codePointAt(0)
  if (code === undefined) return false
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Returns a text as XML content or attribute value; characters that XML cannot hold are left out, a return is kept as a reference. */
export function xmlText(text: string): string {
  return Array.from(text)
    .filter(isXml)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}

/** Returns a part of an office file: the XML declaration and one element. */
export const xmlPart = (element: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element}`
