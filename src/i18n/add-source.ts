/** Adds the words of the source panel. Import it where they are used. */
import { source as enSource } from './en/source'
import { addMessages } from './messages'
import { source } from './zh/source'

addMessages({ zh: source, en: enSource })
