/** Adds the words of Applications, Disputes and The year's work that the overview does not have. Import it where they are used. */
import { views as enViews } from './en/views'
import { addMessages } from './messages'
import { views } from './zh/views'

addMessages({ zh: views, en: enViews })
