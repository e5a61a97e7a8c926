/** Notes for whoever reads the source: what was restored, what was left out. */
import { metricOf } from '../report/dictionary'
import type { Report } from '../report/schema'
import type { ReadIdentity } from './identity'
import type { ReadEvent } from './named'
import type { ReadFigure } from './reading'

type Note = Report['sourceNotes'][number]

/** Returns the notes of a reading: restored dates and measure words, foreign words, a date that is not the report's. */
export function notesOf(who: ReadIdentity, events: readonly ReadEvent[], foreign: readonly string[], figures: readonly ReadFigure[]): Note[] {
  const notes: Note[] = []
  if (who.copyDate) {
    notes.push({
      id: 'copy-date',
      zh: `所用副本标注的日期${who.copyDate}不是年报发布日期。`,
      en: `The date ${who.copyDate} on the copy used is not the report’s date of publication.`,
    })
  }
  if (foreign.length > 0) {
    notes.push({
      id: 'foreign-words',
      zh: '所用副本混入了不属于年报的文字，已剔除，不影响任何数字。',
      en: 'The copy used carries words that are not the report’s; they were left out and touch no figure.',
    })
  }
  if (who.period?.restored) {
    notes.push({
      id: 'restored-period',
      zh: `统计期限有缺字，读作${who.period.from}至${who.period.to}。`,
      en: `The period is printed with characters lost; read as ${who.period.from} to ${who.period.to}.`,
    })
  }
  for (const { event, restored, printed } of events) {
    if (!restored) continue
    notes.push({
      id: `restored-${event.id}`,
      at: event.at,
      zh: `日期印作“${printed}”，有缺字，读作${event.date}。`,
      en: `A date is printed with characters lost (${printed}); read as ${event.date}.`,
    })
  }
  for (const { figure, doubts } of figures) {
    if (!doubts.some(({ id }) => id === 'doubt.unit-missing') || 'absent' in figure) continue
    const { zh, en } = metricOf(figure.metric)
    notes.push({
      id: `restored-${figure.metric.replace(/\./g, '-')}-${notes.length}`,
      at: figure.at,
      zh: `“${zh}”后没有量词，按“${figure.unit}”补。`,
      en: `The measure word after the figure “${en}” is missing; restored as ${figure.unit}.`,
    })
  }
  return notes
}
