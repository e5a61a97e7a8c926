import { useId } from 'react'
import { useI18n } from '../../i18n'
import type { Filter } from '../../report/facets'
import { sourceText } from '../../words/source-text'
import { useReport } from '../../widgets/report-context'
import { standsBeside, type Section } from './content'
import { GEOMETRY, type Shape } from './geometry'
import type { Fragment } from './paginate'
import { hasFigure, SectionAgain, SectionFigure, SectionHead } from './section-parts'
import { SectionRows, SectionTail } from './section-rows'
import { pageFilterText } from './table-rows'

/** What stands at the top of every page: report, date of making, and the filter in force, if any. */
export function SheetHead({ filter, made }: { filter: Filter; made: string }) {
  const i18n = useI18n()
  const report = useReport()
  const filters = pageFilterText(i18n, filter, report.form)
  return (
    <div className="handout-running handout-top">
      <p className="handout-ends">
        <span>{i18n.words(report.title)}</span>
        <span>{i18n.t('handout.made', { date: made })}</span>
      </p>
      {filters !== '' && <p>{filters}</p>}
    </div>
  )
}

/** What stands at the bottom of every page: source and page number. */
export function SheetFoot({ page, of }: { page: number; of: number }) {
  const i18n = useI18n()
  const report = useReport()
  return (
    <div className="handout-running handout-bottom">
      <p className="handout-ends">
        <span>{sourceText(i18n, report)}</span>
        <span>{i18n.t('handout.page', { page, of })}</span>
      </p>
    </div>
  )
}

/** One page of the hand-out, as it prints. */
export function Sheet({
  page,
  of,
  fragments,
  sections,
  shape,
  filter,
  made,
}: {
  page: number
  of: number
  fragments: readonly Fragment[]
  sections: readonly Section[]
  shape: Shape
  filter: Filter
  /** Day of making. */
  made: string
}) {
  return (
    <div className="handout-slot" data-shape={shape}>
      <div className="handout-sheet handout-paper" data-shape={shape} data-sheet={page}>
        <SheetHead filter={filter} made={made} />
        <div className="handout-body">
          {fragments.map((fragment) => {
            const section = sections[fragment.section]
            return section && <SectionPart key={fragment.section} section={section} fragment={fragment} shape={shape} />
          })}
        </div>
        <SheetFoot page={page} of={of} />
      </div>
    </div>
  )
}

function SectionPart({ section, fragment, shape }: { section: Section; fragment: Fragment; shape: Shape }) {
  const id = useId()
  const { opens, closes, from, to } = fragment
  return (
    <section className="handout-section" aria-labelledby={id} data-section={section.id}>
      <div className="handout-part">{opens ? <SectionHead section={section} id={id} /> : <SectionAgain section={section} id={id} />}</div>
      <div className={opens && standsBeside(section) ? 'handout-beside' : ''}>
        {opens && hasFigure(section) && (
          <div className="handout-part" data-figure-of={section.id}>
            <SectionFigure section={section} />
          </div>
        )}
        <div className="handout-part">
          <SectionRows section={section} width={opens ? section.width : GEOMETRY[shape].width} from={from} to={to} />
        </div>
      </div>
      {closes && (
        <div className="handout-part">
          <SectionTail section={section} />
        </div>
      )}
    </section>
  )
}
