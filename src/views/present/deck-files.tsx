import { useRef, useState, type ChangeEvent } from 'react'
import { readViewState, useUpdateView } from '../../address/use-address'
import { DEFAULT_STATE, formatAddress, parseAddress } from '../../address/view-state'
import { downloadText } from '../../files/download'
import { fileName } from '../../files/file-name'
import { useI18n } from '../../i18n'
import { deckKind, type Deck } from '../../report/deck'
import { formatDeckFile, parseDeckFile, type DeckFile, type DeckFileProblem } from '../../report/deck-file'
import { Button } from '../../ui/button'
import { useReport } from '../../widgets/report-context'
import { withDeck } from './edit-deck'
import { problemText } from './problem-text'

/** A deck is a few lines: a file larger than this, in bytes, is none. */
const LARGEST = 1_000_000

type Outcome =
  | { state: 'none' }
  | { state: 'opened' | 'saved'; name: string }
  | { state: 'bad'; name: string; problem: DeckFileProblem | { kind: 'too-large' } }
  | { state: 'other-report'; file: DeckFile; name: string }

/** Keeps the deck as a file, and opens one. A file that is no deck, or one for another report, says so and changes nothing. */
export function DeckFiles({ deck }: { deck: Deck }) {
  const i18n = useI18n()
  const report = useReport()
  const update = useUpdateView()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' })
  const save = () => {
    const { filter, show, base, rate, by, measure, scale, lang, theme } = readViewState()
    const address = formatAddress({ ...DEFAULT_STATE, filter, show, base, rate, by, measure, scale, lang, theme })
    const name = fileName(i18n, report, 'deck', 'json')
    downloadText(name, formatDeckFile({ report: report.id, address, slides: deck }), 'application/json')
    setOutcome({ state: 'saved', name })
  }
  const apply = (file: DeckFile, name: string) => {
    const { filter, show, base, rate, by, measure, scale, lang, theme } = parseAddress(file.address).state
    update((state) => withDeck({ ...state, filter, show, base, rate, by, measure, scale, lang, theme }, file.slides, deckKind(report)))
    setOutcome({ state: 'opened', name })
  }
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    if (!chosen) return
    const { name } = chosen
    // The same file may be chosen again after it was mended.
    if (field.current) field.current.value = ''
    if (chosen.size > LARGEST) {
      setOutcome({ state: 'bad', name, problem: { kind: 'too-large' } })
      return
    }
    // A file that went away meanwhile cannot be read: nothing of it is a deck.
    const text = await chosen.text().catch(() => '')
    const read = parseDeckFile(text)
    if ('problem' in read) setOutcome({ state: 'bad', name, problem: read.problem })
    else if (parseAddress(read.file.address).unknown.length > 0) {
      setOutcome({ state: 'bad', name, problem: { kind: 'bad-address' } })
    } else if (read.file.report !== null && read.file.report !== report.id) setOutcome({ state: 'other-report', file: read.file, name })
    else apply(read.file, name)
  }
  return (
    <>
      <Button onClick={save}>{i18n.t('present.file.save')}</Button>
      <Button onClick={() => field.current?.click()}>{i18n.t('present.file.open')}</Button>
      <input
        ref={field}
        type="file"
        hidden
        data-deck-file
        accept=".json,application/json"
        aria-label={i18n.t('present.file.open')}
        onChange={(event) => void open(event)}
      />
      <div
        role={outcome.state === 'bad' || outcome.state === 'other-report' ? 'alert' : 'status'}
        className="order-last basis-full text-sm empty:hidden"
      >
        {outcome.state === 'opened' && i18n.t('present.file.opened', { name: outcome.name })}
        {outcome.state === 'saved' && i18n.t('present.file.saved', { name: outcome.name })}
        {outcome.state === 'bad' && <p className="border-alert border-l-4 pl-3">{problemText(i18n, outcome.problem, outcome.name)}</p>}
        {outcome.state === 'other-report' && (
          <div className="border-alert flex flex-wrap items-center gap-3 border-l-4 pl-3">
            <p>{i18n.t('present.file.other-report', { name: outcome.name, report: outcome.file.report ?? '', here: report.id })}</p>
            <Button onClick={() => apply(outcome.file, outcome.name)}>{i18n.t('present.file.use-here')}</Button>
          </div>
        )}
      </div>
    </>
  )
}
