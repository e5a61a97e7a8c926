/** Adds the words of the view `library`. Import it where they are used. */
import { library as en } from './en/library'
import { addMessages } from './messages'
import { library } from './zh/library'

addMessages({ zh: library, en })
