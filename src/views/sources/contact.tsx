import { useI18n } from '../../i18n'
import type { Report } from '../../report/schema'

/** Where the body that published the report can be reached, as the report says. */
export function Contact({ contact }: { contact: NonNullable<Report['contact']> }) {
  const i18n = useI18n()
  const { office, address, postcode, telephone, email } = contact
  return (
    <address className="not-italic">
      {i18n.words(office)}
      {address && <span className="block">{i18n.words(address)}</span>}
      {postcode && <span className="block">{i18n.t('sources.contact.postcode', { postcode })}</span>}
      {telephone && <span className="block">{i18n.t('sources.contact.telephone', { telephone })}</span>}
      {email && (
        <a href={`mailto:${email}`} className="text-accent underline underline-offset-4">
          {email}
        </a>
      )}
    </address>
  )
}
