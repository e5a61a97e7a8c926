/** Words of the view `bring`. */
export const bring = {
  'bring.title': '把一份年报读进来',
} as const
