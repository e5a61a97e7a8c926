import type { library as zh } from '../zh/library'

export const library: Record<keyof typeof zh, string> = {
  'library.title': 'All reports',
}
