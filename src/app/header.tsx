import { useState } from 'react'
import { useAddress, useUpdateView } from '../address/use-address'
import { REPORT_VIEWS, THEMES } from '../address/view-state'
import { useI18n, type I18n } from '../i18n'
import type { Report, ReportIndex } from '../report/schema'
import { Button } from '../ui/button'
import { ViewLink } from '../widgets/view-link'

type ReportName = Pick<Report, 'body' | 'year'>

/** English words are long: from where the whole bar is to stand in one line, they stand closer together. */
const closer = ({ language }: I18n): string => (language === 'en' ? 'lg:px-1.5' : '')

/** The slim bar that stays: report, jump list, filters, find, language, theme. */
export function Header({
  index,
  report,
  title,
  ready,
  onFind,
  onPresent,
  onExport,
}: {
  index: ReportIndex | null
  report: string | null
  /** The report that is loaded, which need not be in the index. */
  title: ReportName | null
  /** Whether there is a report to filter and to find in. */
  ready: boolean
  /** Null where there is no one report to find in. */
  onFind: (() => void) | null
  onPresent: () => void
  onExport: () => void
}) {
  const i18n = useI18n()
  const update = useUpdateView()
  const filters = useAddress(({ state }) => state.filters)
  const theme = useAddress(({ state }) => state.theme)
  const [menu, setMenu] = useState(false)
  return (
    <header className="border-line bg-paper sticky top-0 z-30 border-b" data-screen-only>
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-1 gap-y-1 px-4 py-1.5 sm:px-6 lg:gap-x-2">
        <ViewLink
          to={{ view: 'overview', at: null }}
          className="hover:text-accent flex min-h-9 items-center gap-2 text-base font-semibold max-sm:-mr-1 max-sm:-ml-4 max-sm:pr-1 max-sm:pl-4 lg:min-w-6 pointer-coarse:min-h-11"
        >
          <span aria-hidden="true" className="border-accent inline-block size-4 rounded-full border-[0.3rem]" />
          {/* Where the whole bar is to stand in one line, the long name gives way first. */}
          <span className={`sr-only sm:not-sr-only ${i18n.language === 'en' ? 'lg:sr-only lg:text-sm min-[85.375rem]:not-sr-only' : ''}`}>
            {i18n.t('brand')}
          </span>
        </ViewLink>
        <ReportChoice index={index} report={report} title={title} />
        <Button look="quiet" className="lg:hidden" aria-expanded={menu} aria-controls="views" onClick={() => setMenu(!menu)}>
          {i18n.t('header.menu')}
        </Button>
        <JumpList open={menu} onGo={() => setMenu(false)} />
        <div className="contents sm:ml-auto sm:flex sm:flex-wrap sm:items-center">
          <Button
            id="filters-button"
            look="quiet"
            className={closer(i18n)}
            disabled={!ready}
            aria-expanded={filters && ready}
            onClick={() => update((state) => ({ ...state, filters: !state.filters }))}
          >
            {i18n.t('header.filters')}
          </Button>
          <Button
            look="quiet"
            className={closer(i18n)}
            disabled={!ready || !onFind}
            onClick={onFind ?? undefined}
            aria-keyshortcuts="Control+K Meta+K"
            title="Ctrl K / ⌘ K"
          >
            {i18n.t('header.find')}
          </Button>
          <Button id="present-button" look="quiet" className={closer(i18n)} disabled={!ready} onClick={onPresent}>
            {i18n.t('header.present')}
          </Button>
          <Button look="quiet" className={closer(i18n)} disabled={!ready} aria-haspopup="dialog" onClick={onExport}>
            {i18n.t('header.download')}
          </Button>
          <Button
            look="quiet"
            className={closer(i18n)}
            lang={i18n.language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => update((state) => ({ ...state, lang: state.lang === 'zh' ? 'en' : 'zh' }))}
          >
            {i18n.language === 'zh' ? 'English' : '中文'}
          </Button>
          <select
            aria-label={i18n.t('header.theme')}
            value={theme ?? 'system'}
            onChange={(event) => {
              const chosen = THEMES.find((each) => each === event.target.value) ?? null
              update((state) => ({ ...state, theme: chosen }))
            }}
            className="bg-paper hover:border-line-strong min-h-9 rounded-sm border border-transparent px-1 text-sm pointer-coarse:min-h-11"
          >
            <option value="system">{i18n.t('theme.system')}</option>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {i18n.t(`theme.${each}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </header>
  )
}

/** Names the report on screen; it is the way to all of them. */
function ReportChoice({ index, report, title }: { index: ReportIndex | null; report: string | null; title: ReportName | null }) {
  const i18n = useI18n()
  const view = useAddress(({ state }) => state.view)
  const current = title ?? index?.reports.find((each) => each.id === (report ?? index.default))
  const body = current ? i18n.words(current.body) : i18n.t('header.choose')
  const name = current ? i18n.t('header.report-name', { body, year: current.year }) : body
  return (
    <ViewLink
      to={{ view: 'library', at: null }}
      aria-current={view === 'library' ? 'page' : undefined}
      aria-label={i18n.t('header.report', { name })}
      title={name}
      className={`hover:border-accent hover:text-accent border-line-strong inline-flex min-h-9 max-w-40 items-center gap-1.5 rounded-sm border px-2 text-sm pointer-coarse:min-h-11 ${i18n.language === 'en' ? 'lg:max-w-36' : ''}`}
    >
      <span className="truncate">{body}</span> <span className="shrink-0">{current?.year}</span>
      <span aria-hidden="true" className="text-muted text-xs">
        ▾
      </span>
    </ViewLink>
  )
}

function JumpList({ open, onGo }: { open: boolean; onGo: () => void }) {
  const i18n = useI18n()
  const view = useAddress(({ state }) => state.view)
  return (
    <nav id="views" aria-label={i18n.t('header.views')} className={`order-last w-full lg:order-none lg:block lg:w-auto ${open ? '' : 'hidden'}`}>
      <ul className={`grid grid-cols-2 gap-x-2 lg:flex lg:flex-wrap ${i18n.language === 'en' ? 'lg:gap-x-0' : 'lg:gap-x-1'}`}>
        {REPORT_VIEWS.map((each) => (
          <li key={each}>
            <ViewLink
              to={{ view: each, at: null }}
              aria-label={i18n.t(`view.${each}`)}
              aria-current={each === view ? 'page' : undefined}
              onClick={onGo}
              className={`hover:text-accent aria-[current=page]:border-accent inline-flex min-h-9 items-center border-b-2 border-transparent px-2 text-sm aria-[current=page]:font-semibold pointer-coarse:min-h-11 ${closer(i18n)}`}
            >
              {i18n.t(each === 'work' || each === 'quality' ? `header.view.${each}` : `view.${each}`)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
