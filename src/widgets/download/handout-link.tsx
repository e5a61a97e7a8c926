import '../../i18n/add-files'
import { useI18n } from '../../i18n'
import { ViewLink } from '../view-link'
import { DownloadSection } from './download-section'

const SHAPES = ['portrait', 'landscape'] as const

/** The way to the hand-out, which the browser itself prints or saves as PDF. */
export function HandoutLink() {
  const i18n = useI18n()
  return (
    <DownloadSection title={i18n.t('files.handout')} explain={i18n.t('files.handout.explain')}>
      <ul aria-label={i18n.t('files.handout')} className="border-line flex flex-wrap gap-2 border-t py-2">
        {SHAPES.map((shape) => (
          <li key={shape}>
            <ViewLink
              to={{ handout: shape }}
              className="border-line-strong bg-raised hover:border-accent hover:text-accent inline-flex min-h-9 items-center rounded-sm border px-3 text-sm pointer-coarse:min-h-11"
            >
              {i18n.t(`files.handout.${shape}`)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </DownloadSection>
  )
}
