/** Adds the words of presenting, and of the slides. Import it where they are used. */
import './add-slides'
import { present as enPresent } from './en/present'
import { addMessages } from './messages'
import { present } from './zh/present'

addMessages({ zh: present, en: enPresent })
