import { useState, type SyntheticEvent } from 'react'
import type { OwnReport } from '../../data/own'
import { useI18n } from '../../i18n'
import type { Report } from '../../report/schema'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { CollectionProblem } from '../../widgets/collection-problem'

const FIELDS = ['body.zh', 'body.en', 'title.zh', 'title.en'] as const
type Field = (typeof FIELDS)[number]

const namesOf = ({ body, title }: Report): Record<Field, string> => ({
  'body.zh': body.zh,
  'body.en': body.en,
  'title.zh': title.zh,
  'title.en': title.en,
})

/** Changes what an own report is called, in both languages. */
export function RenameDialog({ own, onKeep, onClose }: { own: OwnReport; onKeep: (report: Report) => Promise<void>; onClose: () => void }) {
  const i18n = useI18n()
  const [names, setNames] = useState(() => namesOf(own.report))
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const keep = (event: SyntheticEvent) => {
    event.preventDefault()
    const text = (field: Field) => names[field].trim()
    const body = { zh: text('body.zh'), en: text('body.en') }
    const title = { zh: text('title.zh'), en: text('title.en') }
    setBusy(true)
    onKeep({ ...own.report, body, title }).catch((error: unknown) => {
      setProblem(error)
      setBusy(false)
    })
  }
  const empty = FIELDS.some((field) => names[field].trim() === '')
  return (
    <Dialog title={i18n.t('library.rename.title')} closeLabel={i18n.t('close')} place="middle" onClose={onClose}>
      <form onSubmit={keep} className="grid gap-4">
        {FIELDS.map((field) => (
          <label key={field} className="grid gap-1 text-sm">
            <span className="text-muted">{i18n.t(`library.rename.${field}`)}</span>
            <input
              required
              maxLength={200}
              lang={field.endsWith('zh') ? 'zh-CN' : 'en'}
              value={names[field]}
              onChange={({ target }) => setNames({ ...names, [field]: target.value })}
              className="border-line-strong bg-raised min-h-9 rounded-sm border px-2 text-base pointer-coarse:min-h-11"
            />
          </label>
        ))}
        {problem !== null && <CollectionProblem error={problem} />}
        <p>
          <Button type="submit" disabled={empty || busy}>
            {i18n.t('library.rename.keep')}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
