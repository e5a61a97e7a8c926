import type { bring as zh } from '../zh/bring'

export const bring: Record<keyof typeof zh, string> = {
  'bring.title': 'Bring a report along',
}
