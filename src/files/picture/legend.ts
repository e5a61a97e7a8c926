import type { StillPanel } from '../../charts/still-chart'
import type { Palette } from '../../charts/palette'
import type { I18n } from '../../i18n'
import type { ChartModel, Tone } from '../../report/charts'
import { GROUP_IDS } from '../../report/groups'
import { quantityName, shortName, valueWithUnit } from '../../words/naming'

export interface LegendItem {
  name: string
  fill: string
  /** Paler than the mark, as dimmed rows are. */
  dimmed: boolean
  /** Has an outline, because it is hardly darker than the paper. */
  outlined: boolean
}

const FORUMS = ['review', 'litigation'] as const

function toneName(i18n: I18n, tone: Tone): string {
  if (tone === 'plain') return ''
  if (tone === 'total') return i18n.t('picture.legend.both')
  if (tone === 'review' || tone === 'litigation') return shortName(i18n, `${tone}.total`)
  return i18n.t(`group.${tone}`)
}

/** Returns the tones of a chart that have a meaning: the groups, or the forums and both together. */
function meaningfulTones(shown: readonly string[]): Tone[] {
  const groups = GROUP_IDS.filter((group) => shown.includes(group))
  const forums = FORUMS.filter((forum) => shown.includes(forum))
  if (forums.length === 0) return groups
  return shown.includes('total') ? [...forums, 'total'] : forums
}

/** Returns what a picture must say of its colours: their meanings, the whole behind the bars, and what is selected. */
export function legendOf(i18n: I18n, model: ChartModel, panels: readonly StillPanel[], log: boolean, colours: Palette): LegendItem[] {
  const shown = panels.flatMap(({ rows, arrangement }) => rows.filter((row) => arrangement.has(row.key)))
  const looks = new Set(panels.flatMap(({ arrangement }) => [...arrangement.values()].map(({ look }) => look)))
  const tones = meaningfulTones(shown.map((row) => row.tone))
  const item = (name: string, fill: string | undefined, more: Partial<LegendItem> = {}): LegendItem => ({
    name,
    fill: fill ?? colours.ink,
    dimmed: false,
    outlined: false,
    ...more,
  })
  const whole = model.panels.length === 1 && !log && tracked(model) ? model.panels[0]?.whole : null
  const dimmed = looks.has('dimmed')
  return [
    ...tones.map((tone) => item(toneName(i18n, tone), colours.tones[tone])),
    ...(whole
      ? [
          item(i18n.t('picture.legend.whole', { name: quantityName(i18n, whole), value: valueWithUnit(i18n, whole) }), colours.track, {
            outlined: true,
          }),
        ]
      : []),
    // Where colours have meanings of their own, only the paler ones need a word.
    ...(dimmed && looks.has('chosen') && tones.length === 0 ? [item(i18n.t('picture.legend.chosen'), colours.tones['plain'])] : []),
    ...(dimmed ? [item(i18n.t('picture.legend.dimmed'), colours.tones[tones.length > 0 ? 'total' : 'plain'], { dimmed: true, outlined: true })] : []),
  ]
}

/** Returns whether the bars of a chart stand before the whole. */
export const tracked = (model: ChartModel): boolean => model.relation === 'overlap' || model.relation === 'subset'
