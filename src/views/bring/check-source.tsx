import { useMemo, useRef, useState } from 'react'
import { useReportList, useReports } from '../../data/report-list'
import { useI18n, type I18n } from '../../i18n'
import type { Reading } from '../../reader/reading'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { explainLoadError } from '../../widgets/load-error-text'
import { ViewLink } from '../../widgets/view-link'
import { ViewTitle } from '../../widgets/view-title'
import { locatorText } from '../../words/place-text'
import { BringIn } from './bring-in'
import { checkDesk, useDesk } from './desks'
import { compareSource, SOURCE_VERDICTS, sourceDoubts, type Compared, type SourceVerdict } from './compare-source'
import { DocumentPane, type Tone } from './document-pane'
import { FigureList, figureText, type Item } from './figure-list'
import { Fold } from './fold'
import { Legend } from './legend'
import { marksByBlock } from './marks'
import { Panes, type PanesHandle } from './panes'
import { ReadProblem } from './read-problem'
import { ReadingScreen } from './reading-screen'
import { useFocusOnStep } from './use-focus-on-step'

/** A report held against the document that it was published as; without an id, the default report. */
export function CheckSource({ id }: { id: string | null }) {
  const i18n = useI18n()
  const list = useReportList()
  const wanted = id ?? list.defaultId
  const loaded = useReports(wanted === null ? [] : [wanted])
  const report = wanted === null ? undefined : loaded.reports.get(wanted)
  const error = (wanted === null ? list.indexError : loaded.errors.get(wanted)) ?? null
  if (report) return <Check report={report} />
  return (
    <>
      <ViewTitle view="bring" title={i18n.t('bring.check.title', { title: '' })} />
      {error ? (
        <>
          <p role="alert">{Object.values(explainLoadError(i18n, error)).join(' ')}</p>
          <Button className="mt-4" onClick={() => (wanted === null ? list.retry() : loaded.retry(wanted))}>
            {i18n.t('problem.retry')}
          </Button>
        </>
      ) : (
        <p role="status">{i18n.t('loading')}</p>
      )}
    </>
  )
}

function Check({ report }: { report: Report }) {
  const i18n = useI18n()
  const desk = checkDesk(report.id)
  const { state } = useDesk(desk)
  useFocusOnStep(state.step)
  const title = i18n.t('bring.check.title', { title: i18n.words(report.title) })
  if (state.step === 'read') return <Result report={report} reading={state.work.reading} title={title} onOther={desk.cancel} />
  const failed = state.step === 'failed' ? state : null
  return (
    <>
      <ViewTitle view="bring" title={title}>
        <p>{i18n.t('bring.check.intro')}</p>
      </ViewTitle>
      {state.step === 'reading' ? (
        <ReadingScreen source={state.source} stage={state.stage} onCancel={desk.cancel} />
      ) : (
        <BringIn
          several={false}
          example={false}
          pasted={failed?.source.kind === 'pasted' ? failed.source.text : ''}
          onCome={(sources) => desk.take(sources)}
        >
          {failed && <ReadProblem source={failed.source} error={failed.error} onAgain={desk.again} onNext={null} />}
        </BringIn>
      )}
    </>
  )
}

const TONES: Readonly<Record<SourceVerdict, Tone>> = {
  different: 'different',
  'not-found': 'doubtful',
  'only-in-document': 'doubtful',
  confirmed: 'read',
}

const LEGEND = [
  { tone: 'read', means: 'bring.check.confirmed' },
  { tone: 'different', means: 'bring.check.different' },
  { tone: 'doubtful', means: 'bring.check.only-in-document' },
] as const

function itemOf(i18n: I18n, report: Report, { verdict, figure, read }: Compared, index: number): Item | null {
  const shown = figure ?? read[0]?.figure
  if (!shown) return null
  const says = [...new Set(read.map((each) => figureText(i18n, each.figure)))].join(i18n.t('separator'))
  const place = shown.at ? locatorText(i18n, report, shown.at) : ''
  const notes =
    verdict === 'different'
      ? [i18n.t('bring.check.says', { says }), place]
      : verdict === 'not-found'
        ? [place, says && i18n.t('bring.check.elsewhere', { says })]
        : verdict === 'only-in-document'
          ? [place]
          : []
  return { index, figure: shown, tone: TONES[verdict], notes: notes.filter(Boolean) }
}

function Result({ report, reading, title, onOther }: { report: Report; reading: Reading; title: string; onOther: () => void }) {
  const i18n = useI18n()
  const panes = useRef<PanesHandle>(null)
  const [open, setOpen] = useState<number | null>(null)
  const whole = reading.report
  const figures = report.figures
  const compared = useMemo(() => compareSource(figures, reading), [figures, reading])
  const items = compared.map((each, index) => itemOf(i18n, report, each, index))
  const tones = useMemo(() => compared.map(({ verdict }) => TONES[verdict]), [compared])
  const marks = useMemo(
    () =>
      marksByBlock(
        compared.flatMap(({ read, verdict }, item) => (verdict === 'confirmed' ? read.slice(0, 1) : read).map(({ spot }) => ({ spot, item }))),
      ),
    [compared],
  )
  const of = (verdict: SourceVerdict): number[] => compared.flatMap((each, index) => (each.verdict === verdict ? [index] : []))
  const doubts = sourceDoubts(report, reading)
  if (whole) {
    return (
      <>
        <ViewTitle view="bring" title={title} />
        <p role="alert">{i18n.t('bring.check.json')}</p>
        <Button className="mt-4" onClick={onOther}>
          {i18n.t('bring.check.other')}
        </Button>
      </>
    )
  }
  return (
    <>
      <ViewTitle view="bring" title={title}>
        <p className="text-muted text-sm">{reading.name || i18n.t('bring.pasted')}</p>
        <div role="status">
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            {SOURCE_VERDICTS.map((verdict) => (
              <li key={verdict} data-verdict={verdict} className={of(verdict).length > 0 ? 'font-semibold' : 'text-muted'}>
                {i18n.t(`bring.check.${verdict}`)} <span className="tabular-nums">{i18n.number(of(verdict).length)}</span>
              </li>
            ))}
          </ul>
        </div>
        {doubts.map(({ about, report: own, document }) => (
          <p key={about} role="alert" className="border-alert mt-2 border-l-4 pl-3">
            {i18n.t(
              `bring.check.other-${about}`,
              about === 'form' ? { report: i18n.t(`form.${report.form}`), document: i18n.t(`form.${reading.form}`) } : { report: own, document },
            )}
          </p>
        ))}
        <p className="mt-3 flex flex-wrap items-center gap-3" data-screen-only>
          <Button onClick={onOther}>{i18n.t('bring.check.other')}</Button>
          <ViewLink to={{ view: 'sources', bring: null, report: report.id }} className="text-accent text-sm underline underline-offset-4">
            {i18n.t('bring.check.back')}
          </ViewLink>
        </p>
      </ViewTitle>
      <Panes
        ref={panes}
        onChoose={(item, side) => setOpen(side === 'figures' && open === item ? null : item)}
        legend={<Legend marks={LEGEND} />}
        document={<DocumentPane reading={reading} marks={marks} tones={tones} />}
        figures={SOURCE_VERDICTS.map((verdict) => {
          const own = of(verdict)
          if (own.length === 0) return null
          return (
            <Fold
              key={verdict}
              open={verdict !== 'confirmed' || own.length === compared.length}
              title={i18n.t(`bring.check.${verdict}`)}
              count={i18n.t('bring.lines', { count: own.length })}
            >
              <p className="text-muted mb-1 text-sm">{i18n.t(`bring.check.${verdict}.what`)}</p>
              <FigureList
                items={own.flatMap((index) => items[index] ?? [])}
                open={open}
                renderOpen={(index) => {
                  const each = compared[index]
                  const at = each?.figure?.at ?? each?.read[0]?.figure.at
                  return (
                    <>
                      {at && <p className="text-muted">{locatorText(i18n, report, at)}</p>}
                      {each && each.read.length > 0 && (
                        <p>
                          {i18n.t('bring.check.says', { says: each.read.map(({ figure }) => figureText(i18n, figure)).join(i18n.t('separator')) })}
                        </p>
                      )}
                      {each && each.read.length > 0 && (
                        <Button look="quiet" className="lg:hidden" onClick={() => panes.current?.point(index, 'document')}>
                          {i18n.t('bring.see')}
                        </Button>
                      )}
                    </>
                  )
                }}
              />
            </Fold>
          )
        })}
      />
    </>
  )
}
