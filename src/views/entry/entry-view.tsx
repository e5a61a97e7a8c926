import '../../i18n/add-entry'
import { useI18n } from '../../i18n'
import { ViewTitle } from '../../widgets/view-title'

export function EntryView() {
  const i18n = useI18n()
  return <ViewTitle view="entry" title={i18n.t('entry.title')} />
}
