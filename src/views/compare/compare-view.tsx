import '../../i18n/add-compare'
import { useI18n } from '../../i18n'
import { ViewTitle } from '../../widgets/view-title'

export function CompareView() {
  const i18n = useI18n()
  return <ViewTitle view="compare" title={i18n.t('compare.title')} />
}
