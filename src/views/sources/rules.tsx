import { useI18n } from '../../i18n'
import { Section } from './section'

const RULES = ['coverage', 'blanks', 'small-base', 'lead'] as const

/** The rules by which figures are added, compared and left alone. */
export function Rules() {
  const i18n = useI18n()
  return (
    <Section place="sources.rules">
      <dl className="mt-3">
        {RULES.map((rule) => (
          <div key={rule} data-place={`definition.rule.${rule}`} className="border-line border-t py-3 first:border-t-0">
            <dt className="font-semibold">{i18n.t(`definition.rule.${rule}`)}</dt>
            <dd className="mt-1">{i18n.t(`definition.rule.${rule}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
