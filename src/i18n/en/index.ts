import type { zh } from '../zh'
import { findings } from './findings'
import { interfaceWords } from './interface'

export const en: Record<keyof typeof zh, string> = { ...interfaceWords, ...findings }
