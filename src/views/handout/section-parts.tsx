import { PALETTE } from '../../charts/palette'
import { StillChart, type StillColours } from '../../charts/still-chart'
import { useI18n } from '../../i18n'
import type { ChartModel } from '../../report/charts'
import { WithBreaks } from '../../ui/with-breaks'
import { unitText, valueText } from '../../words/naming'
import { textMeasure } from '../../ui/measure-text'
import { useReport } from '../../widgets/report-context'
import type { Section } from './content'
import { originText } from '../../words/origin-text'

/** Colours on white paper, marks in those of the page: dark enough to stay apart in grey from what is dimmed and from the pale bar of a whole. */
const PAPER_COLOURS: StillColours = {
  ink: '#000000',
  muted: '#444444',
  line: '#cfcfcf',
  lineStrong: '#666666',
  track: '#f0f0f0',
  tones: PALETTE.light.tones,
}

/** Topic, finding, and what the figures count: never parted from what stands below. */
export function SectionHead({ section, id }: { section: Section; id?: string }) {
  const i18n = useI18n()
  const { topic, title, base, filter, body } = section.text
  const chosen = section.rows.some((row) => row.kind === 'row' && row.look === 'chosen')
  const note = filter === '' || !chosen ? filter : `${filter}${i18n.t('full-stop')}${i18n.t('handout.chosen')}`
  if (body.kind === 'title') {
    return (
      <h2 id={id} className="handout-name">
        <WithBreaks text={title} />
      </h2>
    )
  }
  return (
    <>
      <p className="handout-topic">{topic}</p>
      <h2 id={id} className="handout-finding">
        <WithBreaks text={title} />
      </h2>
      {base !== '' && <p className="handout-note">{base}</p>}
      {note !== '' && body.kind === 'chart' && <p className="handout-note">{note}</p>}
    </>
  )
}

/** The heading of a section on a page where it goes on. */
export function SectionAgain({ section, id }: { section: Section; id?: string }) {
  const i18n = useI18n()
  return (
    <h2 id={id} className="handout-again">
      {i18n.t('handout.continued', { title: section.text.title })}
    </h2>
  )
}

/** Returns whether a section has a part that stands whole below its heading. */
export function hasFigure({ text: { body }, chart }: Section): boolean {
  return body.kind === 'title' || body.kind === 'figures' || chart !== null
}

/** The part of a section that stands whole: chart, headline figures, or the lines of the title. */
export function SectionFigure({ section }: { section: Section }) {
  const i18n = useI18n()
  const report = useReport()
  const { body, topic, title } = section.text
  if (body.kind === 'chart') {
    return section.chart && <PaperChart chart={section.chart} model={body.model} log={body.log} label={`${topic} · ${title}`} />
  }
  if (body.kind === 'title') {
    return (
      <ul className="handout-lines">
        {body.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  }
  if (body.kind !== 'figures') return null
  return (
    <ul className="handout-figures">
      {body.figures.map(({ ref, quantity, counted }) => (
        <li key={ref}>
          <p className={quantity.state === 'missing' ? 'handout-missing' : 'handout-number'}>
            {valueText(i18n, quantity)}
            {/* In English what was counted says it. */}
            {quantity.state === 'known' && i18n.language === 'zh' && <small> {unitText(i18n, quantity)}</small>}
          </p>
          <p className="handout-counted">{counted}</p>
          <p className="handout-origin">{originText(i18n, report, quantity)}</p>
        </li>
      ))}
    </ul>
  )
}

function PaperChart({ chart, model, log, label }: { chart: NonNullable<Section['chart']>; model: ChartModel; log: boolean; label: string }) {
  const i18n = useI18n()
  const { width, em, columns } = chart.plan
  return (
    <StillChart
      panels={chart.panels}
      width={width}
      em={em}
      columns={columns}
      log={log}
      track={model.relation === 'overlap' || model.relation === 'subset'}
      colours={PAPER_COLOURS}
      formatTick={i18n.axis}
      measure={textMeasure(em * 0.875)}
      fontFamily="inherit"
      aria-label={label}
    />
  )
}
