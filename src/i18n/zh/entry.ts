/** Words of the view `entry`. */
export const entry = {
  'entry.title': '按表填数',
} as const
