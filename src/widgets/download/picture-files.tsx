import '../../i18n/add-files'
import { readViewState } from '../../address/use-address'
import { THEMES } from '../../address/view-state'
import { fileName } from '../../files/file-name'
import { copyPicture, unableToCopy, type PictureType } from '../../files/picture/copy-picture'
import { NoPictureError, picturePng } from '../../files/picture/picture-png'
import { pictureSvg } from '../../files/picture/picture-svg'
import { useI18n, type I18n } from '../../i18n'
import type { ChartId } from '../../report/charts'
import { useReport } from '../report-context'
import { DownloadSection } from './download-section'
import { messageOf, TaskRow } from './task-row'

const KINDS = [
  { ending: 'png', type: 'image/png' },
  { ending: 'svg', type: 'image/svg+xml' },
] as const

/** Returns the theme that the page shows: the address may leave it to the reader's system. */
const themeOnShow = () => THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'light'

/** A chart as a picture, to a file and to the clipboard. Where the browser cannot copy, the row says so and saves the file. */
export function PictureFiles({ id }: { id: ChartId }) {
  const i18n = useI18n()
  const report = useReport()
  const draw = async (type: PictureType): Promise<Blob> => {
    const svg = pictureSvg(i18n, report, readViewState(), id, themeOnShow())
    return type === 'image/png' ? picturePng(svg) : new Blob([svg.text], { type })
  }
  const reasonOf = (error: unknown): string => (error instanceof NoPictureError ? i18n.t('picture.no-canvas') : messageOf(error))
  return (
    <DownloadSection title={i18n.t('picture.title')} explain={i18n.t('picture.explain')}>
      {KINDS.map(({ ending, type }) => (
        <TaskRow
          key={ending}
          name={i18n.t(`picture.${ending}`)}
          explain={i18n.t(`picture.${ending}.explain`)}
          make={async () => ({ name: fileName(i18n, report, id, ending), blob: await draw(type) })}
          reasonOf={reasonOf}
        />
      ))}
      {KINDS.map(({ ending, type }) => {
        const unable = unableToCopy(type)
        return (
          <TaskRow
            key={ending}
            name={i18n.t(`picture.copy-${ending}`)}
            explain={i18n.t(unable ? `picture.unable.${unable}` : 'picture.copy.explain')}
            action={i18n.t(unable ? 'picture.instead' : 'picture.copy')}
            make={async () => {
              const picture = draw(type)
              if (!unable && (await copyPicture(type, picture))) return (words: I18n) => words.t('picture.copied')
              const file = { name: fileName(i18n, report, id, ending), blob: await picture }
              return unable ? file : { ...file, note: (words: I18n) => words.t('picture.refused') }
            }}
            reasonOf={reasonOf}
          />
        )
      })}
    </DownloadSection>
  )
}
