/** Adds the words of the view `compare`. Import it where they are used. */
import { compare as en } from './en/compare'
import { addMessages } from './messages'
import { compare } from './zh/compare'

addMessages({ zh: compare, en })
