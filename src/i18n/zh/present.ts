/** Words of presenting: the stage, its help, the presenter's window, the deck. */
export const present = {
  'present.page': '{slide}/{of}',
}
