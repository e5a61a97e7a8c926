/** Adds the words of "Find any figure". Import it where they are used. */
import { find as enFind } from './en/find'
import { addMessages } from './messages'
import { find } from './zh/find'

addMessages({ zh: find, en: enFind })
