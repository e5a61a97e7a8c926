import './bring.css'
import { useEffect, useId, useRef, useState, type ChangeEvent, type ClipboardEvent, type ReactNode } from 'react'
import { useOwnList } from '../../data/own'
import { useI18n } from '../../i18n'
import { Button } from '../../ui/button'
import { pageReader, renewReader, type ReaderLike } from './desk'
import type { Source } from './sources'
import { useIncoming } from './use-incoming'

const MAIN = 'border-accent bg-accent text-on-accent inline-flex min-h-11 items-center rounded-sm border px-5 text-base font-semibold hover:underline'
/** What the file dialog offers; anything else can be chosen all the same and is told what it is. */
const ACCEPTED = '.html,.htm,.mht,.docx,.pdf,.txt,.xlsx,.csv,.tsv,.json,.doc,.wps,.xls'

/** Takes a document in: dropped anywhere, chosen, pasted, or as the example. */
export function BringIn({
  several,
  example,
  pasted,
  onCome,
  children,
}: {
  /** Whether several documents may come at once. */
  several: boolean
  /** Whether the example is offered. */
  example: boolean
  /** What was pasted before and could not be read, so that it need not be pasted again. */
  pasted: string
  onCome: (sources: Source[]) => void
  /** What is said above, such as a problem. */
  children?: ReactNode
}) {
  const i18n = useI18n()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(pasted)
  const come = (sources: Source[]) => onCome(several ? sources : sources.slice(0, 1))
  const over = useIncoming(come)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same file may be chosen again.
    event.target.value = ''
    if (files.length > 0) come(files.map((file) => ({ kind: 'file', file })))
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData } = event
    const html = clipboardData.getData('text/html')
    const plain = clipboardData.getData('text/plain')
    if (text.trim() !== '' || (html.trim() === '' && plain.trim() === '')) return
    event.preventDefault()
    setText(plain)
    come([{ kind: 'pasted', html, text: plain }])
  }
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,52rem)_minmax(0,1fr)]">
      <div>
        {children}
        <div data-over={over || undefined} className="bring-drop px-5 py-8 text-center sm:py-12">
          <p className="text-lg font-semibold">{i18n.t(over ? 'bring.drop.now' : 'bring.drop')}</p>
          <p className="text-muted mt-1">{i18n.t('bring.drop.or')}</p>
          <p className="mt-4 flex flex-wrap justify-center gap-3">
            <button type="button" onClick={() => input.current?.click()} className={MAIN}>
              {i18n.t(several ? 'bring.choose' : 'bring.choose.one')}
            </button>
            {example && (
              <Button className="min-h-11 px-5 text-base" onClick={() => come([{ kind: 'example' }])}>
                {i18n.t('bring.example')}
              </Button>
            )}
          </p>
          <input ref={input} type="file" multiple={several} accept={ACCEPTED} onChange={choose} hidden aria-label={i18n.t('bring.choose')} />
          {example && <p className="text-muted mt-3 text-sm">{i18n.t('bring.example.what')}</p>}
        </div>
        <ReaderState />
        <details open={pasted !== '' || undefined} className="mt-4">
          <summary className="min-h-9 py-1.5 pointer-coarse:min-h-11">{i18n.t('bring.paste')}</summary>
          <label htmlFor={`${id}text`} className="text-muted block text-sm">
            {i18n.t('bring.paste.how')}
          </label>
          <textarea
            id={`${id}text`}
            value={text}
            rows={8}
            spellCheck={false}
            onPaste={paste}
            onChange={(event) => setText(event.target.value)}
            className="border-line-strong bg-raised mt-1 block w-full rounded-sm border p-2 text-sm"
          />
          <Button className="mt-2" disabled={text.trim() === ''} onClick={() => come([{ kind: 'pasted', html: '', text }])}>
            {i18n.t('bring.paste.read')}
          </Button>
        </details>
      </div>
      <Limits />
    </div>
  )
}

/** Says that nothing leaves the computer, and whether reading is ready to go without any request. */
function ReaderState() {
  const i18n = useI18n()
  const [reader, setReader] = useState(pageReader)
  const [states, setStates] = useState<ReadonlyMap<ReaderLike, 'ready' | 'failed'>>(new Map())
  // What keeps a report is loaded now too, so that nothing has to be asked for once a document is there.
  const own = useOwnList()
  const loaded = own.value !== undefined || own.error !== null
  const state = (loaded ? states.get(reader) : undefined) ?? 'loading'
  useEffect(() => {
    let here = true
    const tell = (outcome: 'ready' | 'failed') => here && setStates(new Map([[reader, outcome]]))
    reader.ready.then(
      () => tell('ready'),
      () => tell('failed'),
    )
    return () => {
      here = false
    }
  }, [reader])
  return (
    <div className="mt-4 flex gap-3" data-reader={state}>
      <span aria-hidden="true" className="text-good font-semibold">
        ✓
      </span>
      <div>
        <p className="font-semibold">{i18n.t('bring.private')}</p>
        <p role="status" className="text-muted text-sm">
          {i18n.t(`bring.reader.${state}`)}
        </p>
        {state === 'failed' && (
          <Button
            className="mt-2"
            onClick={() => {
              renewReader()
              setReader(pageReader())
            }}
          >
            {i18n.t('problem.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}

const LIMIT_LINES = ['bring.limits.formats', 'bring.limits.forms', 'bring.limits.scanned', 'bring.limits.legacy', 'bring.limits.size'] as const

/** What is read and what is not. */
function Limits() {
  const i18n = useI18n()
  return (
    <section className="border-line border-t pt-4 text-sm max-lg:mt-8">
      <h2 className="text-base font-semibold">{i18n.t('bring.limits')}</h2>
      <ul className="mt-1 list-disc pl-5">
        {LIMIT_LINES.map((line) => (
          <li key={line} className="py-0.5">
            {i18n.t(line)}
          </li>
        ))}
      </ul>
    </section>
  )
}
