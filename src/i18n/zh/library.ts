/** Words of the view `library`. */
export const library = {
  'library.title': '全部报告',
} as const
