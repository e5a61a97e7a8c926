import { memo, useEffect, useRef, useState } from 'react'
import type { Reading } from '../../reader/reading'
import { useI18n } from '../../i18n'
import { DocumentBlock } from './document-block'
import { runsOf, type BlockMarks, type Run } from './marks'

/** How a place shows: read for certain, doubtful, put in by hand, or other than in the report. */
export type Tone = 'read' | 'doubtful' | 'hand' | 'different'

/** So many blocks are drawn as one piece, which is drawn when it comes near. */
const PIECE = 40
/** Pieces that are drawn at once. */
const AT_ONCE = 3

/**
 * A document as it was read: its blocks as text and tables of our own, every recognised place lit, what is no part of the report folded.
 * Nothing of the document's own markup gets here: the reader hands over texts.
 */
export const DocumentPane = memo(function DocumentPane({
  reading,
  marks,
  tones,
}: {
  reading: Pick<Reading, 'blocks' | 'dropped'>
  marks: BlockMarks
  /** Tone of each item, by its index. */
  tones: readonly Tone[]
}) {
  const { blocks, dropped } = reading
  const runs = runsOf(blocks.length, dropped, PIECE)
  return (
    <div lang="zh-CN" className="bring-document">
      {runs.map((run, at) => {
        const props = { reading, run, marks, tones }
        return run.dropped ? <Dropped key={run.start} {...props} /> : <Piece key={run.start} {...props} drawn={at < AT_ONCE} />
      })}
    </div>
  )
})

interface RunProps {
  reading: Pick<Reading, 'blocks' | 'dropped'>
  run: Run
  marks: BlockMarks
  tones: readonly Tone[]
}

const itemsIn = ({ start, end }: Run, marks: BlockMarks): string =>
  Array.from({ length: end - start }, (_, at) => (marks.get(start + at) ?? []).map(({ item }) => item).join(' ')).join(' ')

/** A piece of the report. One that has never been near is only room. */
function Piece({ drawn, ...props }: RunProps & { drawn: boolean }) {
  const [near, setNear] = useState(drawn)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = ref.current
    if (near || !element) return undefined
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: '1200px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [near])
  if (near) return <Blocks {...props} />
  const { start, end } = props.run
  return <div ref={ref} data-holds={itemsIn(props.run, props.marks)} style={{ height: `${(end - start) * 3}rem` }} />
}

function Dropped(props: RunProps) {
  const i18n = useI18n()
  const [open, setOpen] = useState(false)
  const { start, end } = props.run
  return (
    <details className="bring-dropped" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary lang={i18n.language === 'zh' ? 'zh-CN' : 'en'}>{i18n.t('bring.dropped', { count: end - start })}</summary>
      {open && <Blocks {...props} />}
    </details>
  )
}

function Blocks({ reading: { blocks }, run: { start, end }, marks, tones }: RunProps) {
  return blocks.slice(start, end).map((block, at) => {
    const index = start + at
    const before = blocks[index - 1]?.page
    const page = block.page !== undefined && block.page !== before ? block.page : null
    return <DocumentBlock key={index} block={block} page={page} marks={marks.get(index)} tones={tones} />
  })
}
