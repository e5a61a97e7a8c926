/** Returns one CSV field (RFC 4180); a text that a spreadsheet would run as a formula is neutralised with an apostrophe. */
export function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Rows = readonly (readonly (string | number)[])[]

/** Returns rows as CSV, each ended by CRLF, to follow other rows. */
export function csvRows(rows: Rows): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

/** Returns rows as the text of a CSV file: byte order mark, CRLF, quoted where needed, so that spreadsheets read it in any language. */
export function csvText(rows: Rows): string {
  return `\ufeff${csvRows(rows)}`
}
