/** Adds the words about the offline copy. Import it where they are used. */
import { offline as enOffline } from './en/offline'
import { addMessages } from './messages'
import { offline } from './zh/offline'

addMessages({ zh: offline, en: enOffline })
