import { findings } from './findings'
import { interfaceWords } from './interface'

/** Words that the overview needs; views that are fetched when first opened bring their own (`add-*.ts`). */
export const zh = { ...interfaceWords, ...findings }
