/** Adds the words of the form beside the checks and of the check report. Import it where they are used. */
import { quality as enQuality } from './en/quality'
import { addMessages } from './messages'
import { quality } from './zh/quality'

addMessages({ zh: quality, en: enQuality })
