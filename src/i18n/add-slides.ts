/** Adds the words of slides, and of the checks that they name. Import it where they are used. */
import './add-reference'
import { slides as enSlides } from './en/slides'
import { addMessages } from './messages'
import { slides } from './zh/slides'

addMessages({ zh: slides, en: enSlides })
