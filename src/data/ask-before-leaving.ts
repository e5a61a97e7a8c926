/** The way of the views to it: what is typed or read and not kept is asked for as what is kept in memory only. */
export { askBeforeLeaving } from '../collection/ask-before-leaving'
