import '../../i18n/add-files'
import type { ChartId } from '../../report/charts'
import { CardData } from './data-files'
import { EmbedCode } from './embed-code'
import { PictureFiles } from './picture-files'

/** Everything that one card can be taken away as. */
export function CardPanel({ id }: { id: ChartId }) {
  return (
    <>
      <PictureFiles id={id} />
      <CardData id={id} />
      <EmbedCode id={id} />
    </>
  )
}
