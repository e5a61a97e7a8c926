import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import type { Stage } from './desk'
import { fileNameOf, type Source } from './sources'

const STAGES: readonly Stage[] = ['open', 'blocks', 'form', 'figures']

/** A document that is being read: how far it is, and the way to stop. */
export function ReadingScreen({ source, stage, onCancel }: { source: Source; stage: Stage | null; onCancel: () => void }) {
  const i18n = useI18n()
  const at = stage ? STAGES.indexOf(stage) : -1
  const name = fileNameOf(source) || i18n.t(source.kind === 'example' ? 'bring.example.name' : 'bring.pasted')
  return (
    <div className="max-w-[44rem]">
      <p role="status" className="font-semibold">
        {i18n.t('bring.reading', { name })}
      </p>
      <ol className="mt-4">
        {STAGES.map((each, index) => {
          const state = index < at ? 'done' : index === at ? 'now' : 'later'
          return (
            <li
              key={each}
              aria-current={state === 'now' ? 'step' : undefined}
              className={`py-1 ${state === 'later' ? 'text-muted' : ''} ${state === 'now' ? 'font-semibold' : ''}`}
            >
              <span aria-hidden="true" className="text-good inline-block w-6">
                {state === 'done' ? '✓' : state === 'now' ? '…' : ''}
              </span>
              {i18n.t(`bring.stage.${each}`)}
            </li>
          )
        })}
      </ol>
      <Button className="mt-4" onClick={onCancel}>
        {i18n.t('bring.cancel')}
      </Button>
    </div>
  )
}
