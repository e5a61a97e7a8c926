import '../../i18n/add-library'
import { useAddress } from '../../address/use-address'
import { useI18n, type I18n } from '../../i18n'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { explainLoadError } from '../../widgets/load-error-text'
import { ViewLink } from '../../widgets/view-link'
import { ViewTitle } from '../../widgets/view-title'
import { BottomBar } from './bottom-bar'
import { ListFilters } from './list-filters'
import { isFiltered } from './list-state'
import { DropAllDialog, ImportDialog } from './own-dialogs'
import { OwnSection } from './own-section'
import { RenameDialog } from './rename-dialog'
import { ReportTable } from './report-table'
import { useList, type List } from './use-list'
import { useOwnActions } from './use-own-actions'

const ENTRANCE =
  'border-accent bg-accent text-on-accent inline-flex min-h-9 items-center rounded-sm border px-4 text-sm font-semibold hover:underline pointer-coarse:min-h-11'
const SECOND_ENTRANCE =
  'border-line-strong bg-raised hover:border-accent hover:text-accent inline-flex min-h-9 items-center rounded-sm border px-4 text-sm pointer-coarse:min-h-11'

/** All reports, shipped and own: find one, open it, choose some to compare, and look after those that are kept here. */
export function LibraryView() {
  const i18n = useI18n()
  const list = useList()
  const compared = useAddress(({ state }) => state.compare)
  const actions = useOwnActions()
  const { all } = list
  const own = all.own.value
  const { question } = actions
  return (
    <>
      <ViewTitle view="library" title={headingOf(i18n, list)}>
        <p>{i18n.t('library.intro')}</p>
        <p className="mt-4 flex flex-wrap gap-2" data-screen-only>
          <ViewLink to={{ view: 'bring', bring: null, list: null }} className={ENTRANCE}>
            {i18n.t('library.bring')}
          </ViewLink>
          <ViewLink to={{ view: 'entry', list: null }} className={SECOND_ENTRANCE}>
            {i18n.t('library.entry')}
          </ViewLink>
        </p>
      </ViewTitle>
      {own && !own.keeping.kept && (
        <p role="status" className="border-alert mb-6 max-w-[52rem] border-l-4 pl-4" data-keeping={own.keeping.reason}>
          {i18n.t(`own.unkept.${own.keeping.reason}`)} {i18n.t('own.unkept.advice')}
        </p>
      )}
      {all.own.error && (
        <div className="mb-6">
          <CollectionProblem error={all.own.error} />
          <Button className="mt-2" onClick={all.own.retry}>
            {i18n.t('problem.retry')}
          </Button>
        </div>
      )}
      <ListFilters list={list} />
      {all.indexError && <IndexProblem list={list} error={all.indexError} />}
      {list.shown.length > 0 ? <ReportTable list={list} compared={compared} actions={actions.rows} /> : <NothingListed list={list} />}
      {own && <OwnSection own={own} actions={actions.own} />}
      <BottomBar compared={compared} reports={all.reports} notice={actions.notice} onClose={actions.closeNotice} />
      {question?.ask === 'rename' && (
        <RenameDialog own={question.own} onKeep={(report) => actions.keepNames(question.own, report)} onClose={actions.closeQuestion} />
      )}
      {question?.ask === 'drop-all' && own && (
        <DropAllDialog
          count={own.reports.length + own.drafts.length + own.damaged.length}
          onExport={actions.own.exportAll}
          onDrop={actions.dropEverything}
          onClose={actions.closeQuestion}
        />
      )}
      {question?.ask === 'import' && (
        <ImportDialog read={question.read} onImport={(same) => actions.importRead(question.read, same)} onClose={actions.closeQuestion} />
      )}
    </>
  )
}

/** Returns what there is, once it is known. */
function headingOf(i18n: I18n, { all: { reports, loading, indexError, own } }: List): string {
  if (loading || indexError || own.error) return i18n.t('library.title')
  const kept = reports.filter((each) => each.own).length
  const counts = { count: i18n.number(reports.length), shipped: i18n.number(reports.length - kept), own: i18n.number(kept) }
  return i18n.t(kept > 0 ? 'library.heading.own' : 'library.heading', counts)
}

/** Says that the shipped reports are not there; the own ones are listed all the same. */
function IndexProblem({ list, error }: { list: List; error: Error }) {
  const i18n = useI18n()
  const { title, detail, advice } = explainLoadError(i18n, error)
  return (
    <div role="alert" className="border-alert mt-6 max-w-[44rem] border-l-4 pl-4">
      <h2 className="font-semibold">{title}</h2>
      <p>{detail}</p>
      <p className="text-muted">{advice}</p>
      <Button className="mt-2" onClick={list.all.retry}>
        {i18n.t('problem.retry')}
      </Button>
    </div>
  )
}

/** Says why the list is empty: still loading, everything filtered out, or nothing there. */
function NothingListed({ list }: { list: List }) {
  const i18n = useI18n()
  if (list.all.loading) {
    return (
      <p role="status" className="text-muted mt-6">
        {i18n.t('loading')}
      </p>
    )
  }
  if (!isFiltered(list.state)) return list.all.indexError ? null : <p className="mt-6">{i18n.t('library.empty')}</p>
  return (
    <div role="status" className="mt-6">
      <p>{i18n.t('library.nothing', { of: i18n.number(list.all.reports.length) })}</p>
      <Button className="mt-2" onClick={list.clear}>
        {i18n.t('library.clear')}
      </Button>
    </div>
  )
}
