import { useI18n, type MessageId } from '../../i18n'
import type { Tone } from './document-pane'

/** What the marks in the document mean. */
export function Legend({ marks }: { marks: readonly { tone: Tone; means: MessageId }[] }) {
  const i18n = useI18n()
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm">
      {marks.map(({ tone, means }) => (
        <li key={tone}>
          <span className="bring-spot" data-look={tone}>
            {i18n.t(means)}
          </span>
        </li>
      ))}
    </ul>
  )
}
