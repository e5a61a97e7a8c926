import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { PALETTE, type PaletteTheme } from '../../charts/palette'
import { STILL_FONTS } from '../../charts/still-chart'
import type { I18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import type { Report } from '../../report/schema'
import { textMeasure } from '../../ui/measure-text'
import type { SlideView } from '../../words/slide-text'
import { Picture } from './picture'
import { PICTURE_WIDTH } from './picture-layout'
import { pictureContent } from './picture-words'

export interface PictureSvg {
  /** The whole file. */
  text: string
  /** In px. */
  width: number
  height: number
}

/** Characters that XML has no place for, not even escaped. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu

/** Returns a drawn SVG as XML. */
function serialise(svg: ReactNode): { text: string; height: number } {
  const host = document.createElement('div')
  const root = createRoot(host)
  try {
    flushSync(() => root.render(svg))
    const drawn = host.firstElementChild
    if (!drawn) throw new Error('nothing was drawn')
    return { text: new XMLSerializer().serializeToString(drawn), height: Number(drawn.getAttribute('height')) }
  } finally {
    root.unmount()
  }
}

/** Returns a chart as an SVG file for a view, in the colours of a theme, made today. */
export function pictureSvg(i18n: I18n, report: Report, view: SlideView, id: ChartId, theme: PaletteTheme, today = new Date()): PictureSvg {
  const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`
  const colours = PALETTE[theme]
  const content = pictureContent(i18n, report, view, id, colours, day)
  const rows = content.panels.flatMap(({ rows: all, arrangement }) =>
    all.flatMap((row) => {
      const state = arrangement.get(row.key)
      return state ? `${row.name} ${row.value}${state.share === '' ? '' : ` (${state.share})`}` : []
    }),
  )
  const { text, height } = serialise(
    <Picture
      content={content}
      description={i18n.t('picture.description', { title: content.title, base: content.base, rows: rows.join(i18n.t('separator')) })}
      language={i18n.language}
      colours={colours}
      measureAt={(size) => textMeasure(size, STILL_FONTS[i18n.language])}
      formatTick={i18n.axis}
    />,
  )
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text.replace(FORBIDDEN, '')}\n`, width: PICTURE_WIDTH, height }
}
