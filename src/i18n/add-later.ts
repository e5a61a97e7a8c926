/** Adds the words of reports on the 2019 and 2021 forms. Import it where they are used. */
import { later as enLater } from './en/later'
import { addMessages } from './messages'
import { later } from './zh/later'

addMessages({ zh: later, en: enLater })
