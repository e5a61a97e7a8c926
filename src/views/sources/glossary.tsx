import { useI18n } from '../../i18n'
import glossary from '../../report/glossary.json' with { type: 'json' }
import { Section } from './section'

/** Legal terms in both languages, each explained in a sentence, with the article where there is one. */
export function Glossary() {
  const i18n = useI18n()
  const english = i18n.language === 'en'
  return (
    <Section place="sources.glossary">
      <p className="text-muted mt-1 text-sm">{i18n.t('sources.glossary.intro')}</p>
      <dl className="mt-3 gap-x-10 md:columns-2">
        {glossary.map((term) => (
          <div key={term.zh} className="border-line break-inside-avoid border-t py-2">
            <dt>
              <span lang={english ? 'en' : 'zh-CN'} className="font-semibold">
                {i18n.words(term)}
              </span>{' '}
              <span lang={english ? 'zh-CN' : 'en'} className="text-muted text-sm">
                {english ? term.zh : term.en}
              </span>
            </dt>
            <dd className="text-sm">
              {i18n.words(term.explain)}
              {term.article !== undefined && <span className="text-muted"> {i18n.t('glossary.article', { article: term.article })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
