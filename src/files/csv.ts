/** Returns one CSV field (RFC 4180); a text that a spreadsheet would run as a formula is neutralised with an apostrophe. */
export function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Returns rows as the text of a CSV file: byte order mark, CRLF, quoted where needed, so that spreadsheets read it in any language. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}
