/** Reads a CSV file as RFC 4180 has it, character by character, knowing nothing of how it was written. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (quoted && character === '"' && text[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (!quoted && character === ',') {
      row.push(field)
      field = ''
    } else if (!quoted && character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      at += 1
    } else field += character
  }
  return rows
}

/** Reads a CSV file with heads: each row by the names of its columns. */
export function readCsvRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(text)
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`a row has ${row.length} cells for ${head.length} heads: ${row.join()}`)
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))
  })
}
