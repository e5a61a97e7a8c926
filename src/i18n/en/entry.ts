import type { entry as zh } from '../zh/entry'

export const entry: Record<keyof typeof zh, string> = {
  'entry.title': 'Type the numbers into the form',
}
