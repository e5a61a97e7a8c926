import '../../i18n/add-bring'
import { useI18n } from '../../i18n'
import { ViewTitle } from '../../widgets/view-title'

export function BringView() {
  const i18n = useI18n()
  return <ViewTitle view="bring" title={i18n.t('bring.title')} />
}
