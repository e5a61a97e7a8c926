/** Returns why an id cannot be that of a published report; null where it can. */
export function refusedId(id: string): string | null {
  // The page looks for these among the reports that the reader keeps.
  if (id.startsWith('own-')) return 'own- is for reports that somebody keeps in a browser'
  return id.length > 80 ? 'addresses name a report in no more than 80 characters' : null
}
