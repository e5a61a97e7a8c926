/** Words of the view `compare`. */
export const compare = {
  'compare.title': '并排比较',
} as const
