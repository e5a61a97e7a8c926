import type { ReactNode } from 'react'
import { useI18n, type MessageId } from '../../i18n'

/** The sections of the view, in order: the place in the address and the heading. */
export const SECTIONS = [
  { place: 'sources.report', title: 'sources.report' },
  { place: 'sources.citation', title: 'sources.citation' },
  { place: 'sources.form', title: 'sources.form' },
  { place: 'sources.charts', title: 'sources.charts' },
  { place: 'sources.rates', title: 'sources.rates' },
  { place: 'definition.kinds', title: 'sources.kinds' },
  { place: 'sources.rules', title: 'sources.rules' },
  { place: 'sources.groups', title: 'sources.groups' },
  { place: 'sources.glossary', title: 'sources.glossary' },
  { place: 'sources.transcription', title: 'sources.transcription' },
  { place: 'sources.terms', title: 'sources.terms' },
  { place: 'accessibility', title: 'sources.accessibility' },
  { place: 'sources.send', title: 'sources.send' },
] as const satisfies readonly { place: string; title: MessageId }[]

export type SectionPlace = (typeof SECTIONS)[number]['place']

/** One section. An address points at its heading, because the section may be taller than the screen. */
export function Section({ place, children }: { place: SectionPlace; children: ReactNode }) {
  const i18n = useI18n()
  const section = SECTIONS.find((each) => each.place === place)
  return (
    <section className="border-ink border-t-2 pt-3 not-first:mt-12">
      <h2 data-place={place} className="text-base font-semibold">
        {section && i18n.t(section.title)}
      </h2>
      {children}
    </section>
  )
}
