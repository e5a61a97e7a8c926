import { useI18n, type MessageId } from '../i18n'
import type { Bilingual, Locator } from '../report/schema'
import { useReport } from './report-context'
import { locatorText } from '../words/place-text'

/** Short themes of the report in our own words, each with the place it stands. Nothing where there are none. */
export function ThemeList({ title, themes }: { title: MessageId; themes: readonly (Bilingual & { at: Locator })[] }) {
  const i18n = useI18n()
  const report = useReport()
  if (themes.length === 0) return null
  return (
    <section className="border-ink border-t-2 pt-3">
      <h2 className="text-base font-semibold">{i18n.t(title)}</h2>
      <p className="text-muted mt-1 text-sm">{i18n.t('themes.ours')}</p>
      <ul className="mt-3 grid gap-x-10 gap-y-3 md:grid-cols-2">
        {themes.map((theme) => (
          <li key={theme.zh} className="border-line border-t pt-2">
            {i18n.words(theme)}
            <span className="text-muted block text-sm">{locatorText(i18n, report, theme.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
