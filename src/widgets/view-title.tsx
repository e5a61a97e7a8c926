import type { ReactNode } from 'react'
import type { LibraryView } from '../address/view-state'
import { useI18n } from '../i18n'

/** How a view of all reports opens: its name, its heading, and what it is for. */
export function ViewTitle({ view, title, children }: { view: LibraryView; title: string; children?: ReactNode }) {
  const i18n = useI18n()
  return (
    <header className="pt-6 pb-8">
      <p className="text-muted text-sm font-semibold">{i18n.t(`view.${view}`)}</p>
      <h1 className="mt-1 max-w-[52rem] text-lg font-semibold text-pretty">{title}</h1>
      {children && <div className="mt-2 max-w-[52rem]">{children}</div>}
    </header>
  )
}
