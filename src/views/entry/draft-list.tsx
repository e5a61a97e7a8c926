import { useEffect, useRef, useState } from 'react'
import { useCollection, useDrafts, type Draft, type Dropped } from '../../data/own'
import { useI18n, type I18n } from '../../i18n'
import { valueCells } from '../../report/entry'
import { Button } from '../../ui/button'
import { CollectionProblem } from '../../widgets/collection-problem'
import { ViewLink } from '../../widgets/view-link'

function nameOf(i18n: I18n, { identity }: Draft): string {
  return i18n.t('entry.draft.name', {
    body: identity['body']?.slice(0, 80) || i18n.t('entry.draft.unnamed'),
    year: identity['year']?.slice(0, 4) ?? '',
  })
}

const timeText = (i18n: I18n, time: number): string =>
  new Date(time).toLocaleString(i18n.language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The unfinished forms of this computer. A deleted one can be taken back until another is deleted. */
export function DraftList() {
  const i18n = useI18n()
  const drafts = useDrafts()
  const { drop, restore } = useCollection()
  const [dropped, setDropped] = useState<{ draft: Draft; what: Dropped } | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with its form.
  useEffect(() => {
    if (dropped) back.current?.focus()
  }, [dropped])
  const remove = async (draft: Draft) => {
    setProblem(null)
    try {
      setDropped({ draft, what: await drop([draft.id]) })
    } catch (error) {
      setProblem(error)
    }
  }
  const undo = async () => {
    if (!dropped) return
    setProblem(null)
    try {
      await restore(dropped.what)
      setDropped(null)
      heading.current?.focus()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <section aria-label={i18n.t('entry.drafts')}>
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-base font-semibold">
        {i18n.t('entry.drafts')}
      </h2>
      {drafts.error && <CollectionProblem error={drafts.error} />}
      {problem !== null && <CollectionProblem error={problem} />}
      {dropped && (
        <p role="status" className="mb-3 flex flex-wrap items-center gap-3 text-sm">
          {i18n.t('entry.draft.deleted', { name: nameOf(i18n, dropped.draft) })}
          <Button ref={back} onClick={() => void undo()}>
            {i18n.t('entry.draft.undo')}
          </Button>
        </p>
      )}
      {drafts.value?.length === 0 && <p className="text-muted">{i18n.t('entry.drafts.none')}</p>}
      <ul>
        {drafts.value?.map((draft) => (
          <li key={draft.id} className="border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t py-2">
            <div className="min-w-0">
              <ViewLink to={{ view: 'entry', draft: draft.id, report: null }} className="text-accent underline">
                {nameOf(i18n, draft)}
              </ViewLink>
              <p className="text-muted text-sm">
                {i18n.t('entry.draft.filled', {
                  filled: Object.values(draft.cells).filter((text) => text.trim() !== '').length,
                  all: valueCells(draft.form).length,
                })}
                {' · '}
                {i18n.t('entry.draft.changed', { time: timeText(i18n, draft.changed) })}
              </p>
            </div>
            <Button look="quiet" onClick={() => void remove(draft)} aria-label={`${i18n.t('entry.draft.delete')} ${nameOf(i18n, draft)}`}>
              {i18n.t('entry.draft.delete')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
