import '../../i18n/add-present'
import '../../i18n/add-reference'
import { memo, useId, useMemo, type ReactNode } from 'react'
import { useI18n } from '../../i18n'
import { checkReport } from '../../report/checks'
import { isChartSlide, type DeckSlide } from '../../report/deck'
import { qualityFinding } from '../../report/view-findings'
import { estimateEms } from '../../ui/measure-text'
import { WithBreaks } from '../../ui/with-breaks'
import { slideText, type SlideText } from '../../words/slide-text'
import { useChartModels } from '../chart-card/chart-state'
import { FindingText } from '../finding'
import { useReport } from '../report-context'
import type { ChartId } from '../../report/charts'
import { SlideChart } from './slide-chart'
import { ChecksBody, FiguresBody, LinesBody } from './slide-bodies'
import { useSlideView } from './use-slide-view'

/**
 * Returns which size a title has: the longer, the smaller. Two lines hold 60 ems of the large one and 67 of the middle one; on the cover, where
 * type is larger, 39 and 46.
 */
export function titleSize(title: string, cover = false): 'large' | 'middle' | 'small' {
  const ems = estimateEms(title)
  const [large, middle] = cover ? [37, 44] : [56, 66]
  return ems <= large ? 'large' : ems <= middle ? 'middle' : 'small'
}

/** One slide on the stage: its finding as title, its body, and in small what was counted, what is filtered, where it comes from and which page it is. */
export const Slide = memo(function Slide({ slide, page, of }: { slide: DeckSlide; page: number; of: number }) {
  const i18n = useI18n()
  const report = useReport()
  const view = useSlideView()
  const id = useId()
  const text = useMemo(() => slideText(i18n, report, view, slide), [i18n, report, view, slide])
  const cover = text.body.kind === 'title'
  return (
    <article aria-labelledby={id} data-slide={slide.id} className={cover ? 'slide slide-cover' : 'slide'}>
      <header>
        {!cover && <p className="slide-topic">{text.topic}</p>}
        <h1 id={id} className="slide-heading" data-size={titleSize(text.title, cover)}>
          <Title slide={slide} text={text} />
        </h1>
      </header>
      <Body slide={slide} text={text} />
      <footer className="slide-foot">
        {text.base !== '' && <p data-slide-base>{text.base}</p>}
        {text.filter !== '' && (
          <p data-slide-filter className="slide-filter">
            {text.filter}
          </p>
        )}
        <div className="slide-last">
          <p data-slide-source>
            {text.source}
            {text.checks !== '' && <span className="slide-checks"> · {text.checks}</span>}
          </p>
          <p data-slide-page>{i18n.t('present.page', { slide: page, of })}</p>
        </div>
      </footer>
    </article>
  )
})

/** The title; where it is the finding, each figure in it leads to its source. */
function Title({ slide, text }: { slide: DeckSlide; text: SlideText }) {
  if (slide.title !== null) return <WithBreaks text={text.title} />
  if (isChartSlide(slide.id)) return <ChartTitle id={slide.id} />
  if (slide.id === 'quality') return <QualityTitle />
  return <WithBreaks text={text.title} />
}

const withBreaks = (text: string): ReactNode => <WithBreaks text={text} />

function ChartTitle({ id }: { id: ChartId }) {
  const { model } = useChartModels(id)
  return <FindingText finding={model.finding} say={withBreaks} />
}

function QualityTitle() {
  const report = useReport()
  const finding = useMemo(() => qualityFinding(report, checkReport(report)), [report])
  return <FindingText finding={finding} say={withBreaks} />
}

function Body({ slide, text }: { slide: DeckSlide; text: SlideText }) {
  const { body } = text
  switch (body.kind) {
    case 'chart':
      return isChartSlide(slide.id) ? <SlideChart id={slide.id} log={body.log} summary={text.title} /> : null
    case 'figures':
      return <FiguresBody figures={body.figures} />
    case 'checks':
      return <ChecksBody groups={body.groups} />
    case 'title':
    case 'lines':
      return <LinesBody lines={body.lines} />
    default:
      return body satisfies never
  }
}
