/** Adds the words of the statistics table, of data quality, and of sources and methods. Import it where they are used. */
import { checks as enChecks } from './en/checks'
import { methods as enMethods } from './en/methods'
import { addMessages } from './messages'
import { checks } from './zh/checks'
import { methods } from './zh/methods'

addMessages({ zh: { ...checks, ...methods }, en: { ...enChecks, ...enMethods } })
