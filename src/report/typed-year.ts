/** Returns the year that a typed text says, from 2008 on, when the first reports were due; null where it says none. */
export function typedYear(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/年度?$/, '')
  const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN
  return year >= 2008 && year <= 2100 ? year : null
}
