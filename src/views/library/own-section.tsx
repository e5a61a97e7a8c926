import { useRef } from 'react'
import type { OwnList } from '../../data/own'
import { dayOf } from '../../files/download'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { sizeText } from '../../widgets/collection-problem'
import { ViewLink } from '../../widgets/view-link'
import { draftName } from './draft-name'

/** What can be done with all that is kept. */
export interface OwnActions {
  exportAll: () => void
  importFile: (file: File) => void
  dropAll: () => void
  dropItem: (id: string, name: string) => void
  takeRaw: (raw: string) => void
}

/** What is kept in this browser: how much, how safely, drafts, what cannot be read; take all along, bring it back, delete it. */
export function OwnSection({ own, actions }: { own: OwnList; actions: OwnActions }) {
  const i18n = useI18n()
  const file = useRef<HTMLInputElement>(null)
  const { reports, drafts, damaged, room } = own
  const empty = reports.length + drafts.length + damaged.length === 0
  return (
    <section aria-labelledby="own-heading" className="mt-12 max-w-[52rem]">
      <h2 id="own-heading" className="border-ink border-t-2 pt-3 text-base font-semibold">
        {i18n.t('own.heading')}
      </h2>
      <p className="mt-2">{i18n.t('own.private')}</p>
      <p className="text-muted mt-2 text-sm">
        {empty
          ? i18n.t('own.none')
          : i18n.t('own.room', { count: i18n.number(reports.length), drafts: i18n.number(drafts.length), size: sizeText(i18n, room.own) })}
        {room.quota !== undefined && room.used !== undefined && (
          <> {i18n.t('own.room.left', { left: sizeText(i18n, Math.max(0, room.quota - room.used)) })}</>
        )}
        {!empty && room.persisted !== undefined && <> {i18n.t(room.persisted ? 'own.persisted' : 'own.not-persisted')}</>}
      </p>
      <p className="mt-3 flex flex-wrap gap-2" data-screen-only>
        <Button disabled={empty} onClick={actions.exportAll}>
          {i18n.t('own.export')}
        </Button>
        <Button onClick={() => file.current?.click()}>{i18n.t('own.import')}</Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={i18n.t('own.import')}
          onChange={({ target }) => {
            const chosen = target.files?.[0]
            if (chosen) actions.importFile(chosen)
            target.value = ''
          }}
        />
        <Button look="quiet" disabled={empty} onClick={actions.dropAll}>
          {i18n.t('own.drop-all')}
        </Button>
      </p>
      {drafts.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{i18n.t('own.drafts')}</h3>
          <ul className="mt-1">
            {drafts.map((draft) => {
              const name = draftName(i18n, draft)
              return (
                <li key={draft.id} className="border-line flex flex-wrap items-center gap-x-3 border-t py-1">
                  <ViewLink
                    to={{ view: 'entry', list: null, draft: draft.id }}
                    className="text-accent inline-flex min-h-9 items-center underline pointer-coarse:min-h-11"
                  >
                    {name}
                  </ViewLink>
                  <span className="text-muted text-sm">{i18n.t('own.changed', { date: i18n.date(dayOf(new Date(draft.changed))) })}</span>
                  <Button look="quiet" aria-label={i18n.t('library.drop.of', { name })} onClick={() => actions.dropItem(draft.id, name)}>
                    {i18n.t('library.drop')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {damaged.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{i18n.t('own.damaged')}</h3>
          <p className="text-muted text-sm">{i18n.t('own.damaged.explain')}</p>
          <ul className="mt-1">
            {damaged.map((item) => (
              <li key={item.id} className="border-line border-t py-1">
                <p>{i18n.t('own.problem.damaged', { ...item })}</p>
                <p className="-ml-2" data-screen-only>
                  <Button look="quiet" onClick={() => actions.takeRaw(item.raw)}>
                    {i18n.t('library.raw')}
                  </Button>
                  <Button look="quiet" aria-label={i18n.t('library.drop.of', { name: item.id })} onClick={() => actions.dropItem(item.id, item.id)}>
                    {i18n.t('library.drop')}
                  </Button>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
