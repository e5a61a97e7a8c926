import '../i18n/add-later'
import '../report/later-charts'
import type { ReactNode } from 'react'

/** What shows a report on the 2019 or 2021 form: fetched with their charts and words. */
export function LaterForms({ children }: { children: ReactNode }) {
  return children
}
