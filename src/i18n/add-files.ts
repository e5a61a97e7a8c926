/** Adds the words of downloads and exports. Import it where they are used. */
import { files as enFiles } from './en/files'
import { addMessages } from './messages'
import { files } from './zh/files'

addMessages({ zh: files, en: enFiles })
