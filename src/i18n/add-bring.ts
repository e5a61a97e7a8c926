/** Adds the words of the view `bring`. Import it where they are used. */
import { bring as en } from './en/bring'
import { addMessages } from './messages'
import { bring } from './zh/bring'

addMessages({ zh: bring, en })
