import type { compare as zh } from '../zh/compare'

export const compare: Record<keyof typeof zh, string> = {
  'compare.title': 'Reports side by side',
}
