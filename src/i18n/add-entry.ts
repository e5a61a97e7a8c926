/** Adds the words of the view `entry`. Import it where they are used. */
import { entry as en } from './en/entry'
import { addMessages } from './messages'
import { entry } from './zh/entry'

addMessages({ zh: entry, en })
