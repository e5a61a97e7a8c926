/** The theme of the file: our colours and typeface, so that what a colleague adds looks like the rest. */
import { PALETTE } from '../../charts/palette'
import type { Tone } from '../../report/charts'
import type { Language } from '../../i18n/format'
import { XML_HEAD } from '../office/xml'
import { fonts, NS_A, type Colour } from './xml'

const { ink, raised, muted, track, accent, tones } = PALETTE.light

const SLOTS = {
  dk1: ink,
  lt1: raised,
  dk2: muted,
  lt2: track,
  accent1: tones['plain'],
  accent2: tones['litigation'],
  accent3: tones['disclosed'],
  accent4: tones['partly'],
  accent5: tones['refused'],
  accent6: tones['unable'],
  hlink: accent,
  folHlink: tones['otherwise'],
}

const SLOT_OF_TONE: Record<Tone, Colour> = {
  plain: 'accent1',
  review: 'accent1',
  litigation: 'accent2',
  disclosed: 'accent3',
  partly: 'accent4',
  refused: 'accent5',
  unable: 'accent6',
  // The theme has six accents; these two stand as themselves.
  otherwise: `#${tones['otherwise']?.slice(1)}`,
  total: `#${tones['total']?.slice(1)}`,
}

/** Returns the colour of a mark by its meaning. */
export const colourOf = (tone: Tone): Colour => SLOT_OF_TONE[tone]

/** Returns a theme part's content. */
export function themeXml(language: Language, name: string): string {
  const colours = Object.entries(SLOTS).map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex?.slice(1).toUpperCase()}"/></a:${slot}>`)
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return (
    `${XML_HEAD}<a:theme xmlns:a="${NS_A}" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${fonts(language)}</a:majorFont><a:minorFont>${fonts(language)}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    `</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}
