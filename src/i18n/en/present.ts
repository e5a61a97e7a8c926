import type { present as zh } from '../zh/present'

export const present: Record<keyof typeof zh, string> = {
  'present.page': '{slide}/{of}',
}
