import '../../i18n/add-bring'
import '../../i18n/add-library'
import { useAddress } from '../../address/use-address'
import { isOwnId } from '../../report/own-id'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { ViewTitle } from '../../widgets/view-title'
import { BringIn } from './bring-in'
import { CheckSource } from './check-source'
import { incomingDesk, useDesk } from './desks'
import { OwnJson } from './own-json'
import { ReadProblem } from './read-problem'
import { ReadingScreen } from './reading-screen'
import { Review } from './review'
import { ReviewAgain } from './review-again'
import { useFocusOnStep } from './use-focus-on-step'

/** A report that somebody brings along: read, reviewed and kept; reviewed again; or a report held against its document. */
export function BringView() {
  const mode = useAddress(({ state }) => state.bring)
  const report = useAddress(({ state }) => state.report)
  if (mode === 'check') return <CheckSource key={report} id={report} />
  if (mode === 'review' && report !== null && isOwnId(report)) return <ReviewAgain key={report} id={report} />
  return <Incoming />
}

function Incoming() {
  const i18n = useI18n()
  const desk = incomingDesk()
  const { state, waiting } = useDesk(desk)
  useFocusOnStep(state.step)
  if (state.step === 'read') {
    const { work } = state
    return work.reading.report ? (
      <OwnJson desk={desk} work={work} report={work.reading.report} waiting={waiting.length} />
    ) : (
      <Review desk={desk} work={work} waiting={waiting.length} onDiscard={() => void desk.next()} />
    )
  }
  const failed = state.step === 'failed' ? state : null
  return (
    <>
      <ViewTitle view="bring" title={i18n.t('bring.title')}>
        <p>{i18n.t('bring.intro')}</p>
      </ViewTitle>
      {state.step === 'reading' ? (
        <ReadingScreen source={state.source} stage={state.stage} onCancel={desk.cancel} />
      ) : (
        <BringIn several example pasted={failed?.source.kind === 'pasted' ? failed.source.text : ''} onCome={(sources) => desk.take(sources)}>
          {state.step === 'empty' && waiting.length > 0 && (
            <p className="mt-4">
              <Button onClick={() => void desk.next()}>{i18n.t('bring.waiting', { count: waiting.length })}</Button>
            </p>
          )}
          {failed && (
            <ReadProblem
              source={failed.source}
              error={failed.error}
              onAgain={desk.again}
              onNext={waiting.length > 0 ? () => void desk.next() : null}
            />
          )}
        </BringIn>
      )}
    </>
  )
}
