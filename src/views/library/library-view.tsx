import '../../i18n/add-library'
import { useI18n } from '../../i18n'
import { ViewTitle } from '../../widgets/view-title'

export function LibraryView() {
  const i18n = useI18n()
  return <ViewTitle view="library" title={i18n.t('library.title')} />
}
