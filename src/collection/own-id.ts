function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}

/** Returns a new id for a report of a year: `own-2024-` and ten letters and digits by chance. */
export const newOwnId = (year: number): string => `own-${year}-${random()}`

/** Returns a new id for a form that is being typed. */
export const newDraftId = (): string => `draft-${random()}`
