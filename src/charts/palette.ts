/** The colours of the style sheet, for pictures and files that no style sheet reaches. A test holds both together. */

export const PALETTE_THEMES = ['light', 'dark', 'projector'] as const
export type PaletteTheme = (typeof PALETTE_THEMES)[number]

export interface Palette {
  paper: string
  raised: string
  ink: string
  muted: string
  line: string
  lineStrong: string
  accent: string
  track: string
  /** Colour of a mark by its meaning. */
  tones: Record<string, string>
}

export const PALETTE: Record<PaletteTheme, Palette> = {
  light: {
    paper: '#fcfbf8',
    raised: '#ffffff',
    ink: '#1a1f26',
    muted: '#565d66',
    line: '#dcd8ce',
    lineStrong: '#8b8779',
    accent: '#14507d',
    track: '#e9e6de',
    tones: {
      plain: '#2f6c9c',
      total: '#6d7681',
      review: '#2f6c9c',
      litigation: '#a8611b',
      disclosed: '#16785a',
      partly: '#6b9a2f',
      refused: '#bf4a2c',
      unable: '#77609f',
      otherwise: '#93752a',
    },
  },
  dark: {
    paper: '#14181d',
    raised: '#1a1f25',
    ink: '#eceae4',
    muted: '#a9aeb5',
    line: '#363d45',
    lineStrong: '#7d858e',
    accent: '#84bce8',
    track: '#2a3139',
    tones: {
      plain: '#5b9fd1',
      total: '#98a1ab',
      review: '#5b9fd1',
      litigation: '#d79a55',
      disclosed: '#4db795',
      partly: '#a4cb63',
      refused: '#e98263',
      unable: '#ab97d6',
      otherwise: '#cdb064',
    },
  },
  projector: {
    paper: '#ffffff',
    raised: '#ffffff',
    ink: '#000000',
    muted: '#33383e',
    line: '#9a9a9a',
    lineStrong: '#4a4a4a',
    accent: '#003a66',
    track: '#dcdcdc',
    tones: {
      plain: '#0b4f82',
      total: '#4c545d',
      review: '#0b4f82',
      litigation: '#8a4300',
      disclosed: '#005e42',
      partly: '#4d7a12',
      refused: '#9c2408',
      unable: '#54388a',
      otherwise: '#6d5000',
    },
  },
}
