import { useEffect, useRef } from 'react'
import { MOST_COMPARED } from '../../address/view-state'
import { useUpdateView } from '../../address/use-address'
import type { ListedReport } from '../../data/report-list'
import { useI18n, type I18n } from '../../i18n'
import { Button } from '../../ui/button'

/** What has just happened, and the way to undo it. */
export interface Notice {
  /** Tells it from the one before. */
  key: number
  /** Says it in the language of the page, which may change while it stands there. */
  say: (i18n: I18n) => string
  undo?: () => void
  /** Said as something that went wrong. */
  alert?: boolean
}

/** What is chosen to be compared, and what has just happened; it stays in sight. */
export function BottomBar({
  compared,
  reports,
  notice,
  onClose,
}: {
  compared: readonly string[]
  reports: readonly ListedReport[]
  notice: Notice | null
  onClose: () => void
}) {
  if (compared.length === 0 && !notice) return null
  return (
    <div className="border-line-strong bg-raised sticky bottom-0 z-20 mt-8 border-t-2 px-1 py-2 text-sm" data-screen-only>
      {notice && <NoticeLine key={notice.key} notice={notice} onClose={onClose} />}
      {compared.length > 0 && <ChoiceLine compared={compared} reports={reports} />}
    </div>
  )
}

function NoticeLine({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const i18n = useI18n()
  const undo = useRef<HTMLButtonElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  // What had the focus may be gone with what was taken away, or with the way to undo it.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (notice.undo) undo.current?.focus({ preventScroll: true })
    else if (lost) close.current?.focus({ preventScroll: true })
  }, [notice])
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p role={notice.alert ? 'alert' : 'status'} className={`min-w-0 py-1 ${notice.alert ? 'text-alert' : ''}`}>
        {notice.say(i18n)}
      </p>
      {notice.undo && (
        <Button ref={undo} onClick={notice.undo}>
          {i18n.t('library.undo')}
        </Button>
      )}
      <Button
        ref={close}
        look="quiet"
        onClick={() => {
          onClose()
          document.getElementById('main')?.focus({ preventScroll: true })
        }}
      >
        {i18n.t('library.notice.close')}
      </Button>
    </div>
  )
}

/** Gives the focus to where a report is chosen in the list, or to the content where it is not listed. */
function focusChoiceOf(id: string | undefined): void {
  const choice = document.querySelector<HTMLElement>(`[data-listed="${CSS.escape(id ?? '')}"] input`) ?? document.getElementById('main')
  choice?.focus({ preventScroll: true })
}

/** Gives the focus of a chip that goes to the next one, or the one before; with the last, to where its report is chosen in the list. */
function focusAfter(chip: HTMLElement, id: string): void {
  const item = chip.closest('li')
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')
  if (next) next.focus({ preventScroll: true })
  else focusChoiceOf(id)
}

function ChoiceLine({ compared, reports }: { compared: readonly string[]; reports: readonly ListedReport[] }) {
  const i18n = useI18n()
  const update = useUpdateView()
  const chosen = compared.map((id) => ({ id, report: reports.find((each) => each.id === id) }))
  const scopes = new Set(chosen.flatMap(({ report }) => report?.scope ?? []))
  return (
    <section aria-label={i18n.t('library.chosen')} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 className="font-semibold">{i18n.t('library.chosen.count', { count: compared.length, most: MOST_COMPARED })}</h2>
      <ul className="contents max-sm:hidden">
        {chosen.map(({ id, report }) => (
          <li key={id}>
            <Button
              aria-label={i18n.t('library.chosen.remove', { name: report ? nameOf(i18n.words(report.body), report.year) : id })}
              onClick={({ currentTarget }) => {
                focusAfter(currentTarget, id)
                update((state) => ({ ...state, compare: state.compare.filter((each) => each !== id) }))
              }}
            >
              {report ? nameOf(i18n.words(report.body), report.year) : i18n.t('library.chosen.gone', { id })}
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <span className="ml-auto flex flex-wrap items-center gap-2">
        <Button
          look="quiet"
          onClick={() => {
            focusChoiceOf(compared[0])
            update((state) => ({ ...state, compare: [] }))
          }}
        >
          {i18n.t('library.chosen.clear')}
        </Button>
        {compared.length > 1 ? (
          <Button
            aria-pressed
            look="toggle"
            className="font-semibold"
            onClick={() => update((state) => ({ ...state, view: 'compare', list: null, at: null }))}
          >
            {i18n.t('library.compare')}
          </Button>
        ) : (
          <span className="text-muted">{i18n.t('library.chosen.one')}</span>
        )}
      </span>
      {scopes.size > 1 && <p className="text-muted w-full">{i18n.t('library.chosen.scopes')}</p>}
    </section>
  )
}

const nameOf = (body: string, year: number): string => `${body} ${year}`
