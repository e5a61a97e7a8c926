import { useI18n } from '../../i18n'
import type { Report } from '../../report/schema'
import { ViewTitle } from '../../widgets/view-title'
import type { Desk } from './desk'
import { Identities } from './identities'
import { KeepBar } from './keep-bar'
import { useKeep } from './use-keep'
import type { Work } from './work'

/** A report in our own format that somebody brought along: nothing had to be read, so it can be kept as it is. */
export function OwnJson({ desk, work, report, waiting }: { desk: Desk; work: Work; report: Report; waiting: number }) {
  const i18n = useI18n()
  const keep = useKeep(desk, work)
  const figures = report.figures.filter((figure) => 'value' in figure).length
  return (
    <>
      <ViewTitle view="bring" title={i18n.t('bring.json.title', { title: i18n.words(report.title) })}>
        <p>{i18n.t('bring.json.read', { figures: i18n.number(figures), form: i18n.t(`form.${report.form}`) })}</p>
      </ViewTitle>
      <Identities report={report} itemOf={() => null} onGo={() => undefined} />
      <KeepBar keep={keep} waiting={waiting} onKeep={keep.keep} onDiscard={() => desk.next()} status={i18n.t('bring.status.ready')} />
    </>
  )
}
