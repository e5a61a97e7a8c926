import type { zh } from '../zh'
import { findings } from './findings'
import { interface_ } from './interface'

export const en: Record<keyof typeof zh, string> = { ...interface_, ...findings }
