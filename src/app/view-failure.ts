import { LoadError } from '../data/load-error'

/** Returns what a view failed with: a part of the program that does not come is a failure of the network. */
export const failureOf = (error: unknown): unknown =>
  error instanceof TypeError && /dynamically imported module/i.test(error.message) ? new LoadError('assets/*.js', { kind: 'network' }) : error

/** Without a network, loading anew would lose the page. */
export const reload = (): void => {
  if (navigator.onLine) location.reload()
}
