/** Returns whether an id is that of a report that somebody brought along. */
export const isOwnId = (id: string): boolean => id.startsWith('own-')
