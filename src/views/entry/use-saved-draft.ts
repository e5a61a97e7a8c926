import { useCallback, useEffect, useRef, useState } from 'react'
import { ConflictError, useCollection, useOwnList, type Draft } from '../../data/own'

/** What is typed rests this long before it is kept, in milliseconds. */
const REST = 500

type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: unknown; conflict: Draft | 'gone' | null }

const SAVING: SaveState = { kind: 'saving' }

export interface Saving {
  state: SaveState
  /** Whether what is kept survives the session. */
  kept: boolean
  /** After a conflict: keeps what is here over what another tab has kept, or anew where it has deleted it. */
  overwrite: () => void
  /** After a conflict: takes what the other tab has kept. */
  takeOther: () => void
  /** Keeps at once what is not kept yet, and returns whether all that stands here is kept then. */
  flush: () => Promise<boolean>
}

type DraftContent = Omit<Draft, 'revision' | 'changed'>

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'cells' in value && 'revision' in value

/** Returns what another tab has made of the draft, where that is what failed. */
function conflictOf(error: unknown): Draft | 'gone' | null {
  if (!(error instanceof ConflictError)) return null
  if (error.current === null) return 'gone'
  return isDraft(error.current) ? error.current : null
}

/**
 * Keeps a draft a moment after it was changed, and what is left when the page goes; what cannot be kept is asked for before it goes. A change of another tab is never
 * overwritten without a word: the conflict is for whoever types to settle.
 */
export function useSavedDraft(loaded: Draft, content: DraftContent, take: (draft: Draft) => void): Saving {
  const { keepDraft } = useCollection()
  const list = useOwnList()
  const revision = useRef<number | null>(loaded.revision)
  const [first] = useState(content)
  const kept = useRef<DraftContent>(content)
  const wanted = useRef<DraftContent>(content)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const [state, setState] = useState<SaveState>({ kind: 'saved' })

  const keep = useCallback((): Promise<void> => {
    const write = async (): Promise<void> => {
      const draft = wanted.current
      if (kept.current === draft) return
      setState(SAVING)
      try {
        revision.current = (await keepDraft({ draft, expected: revision.current })).revision
        kept.current = draft
        setState({ kind: 'saved' })
      } catch (error) {
        setState({ kind: 'failed', error, conflict: conflictOf(error) })
      }
    }
    queue.current = queue.current.then(write)
    return queue.current
  }, [keepDraft])

  const conflicted = state.kind === 'failed' && state.conflict !== null
  useEffect(() => {
    wanted.current = content
    // A conflict waits for a decision.
    if (kept.current === content || conflicted) return undefined
    // From the first key on: what is not kept yet must not be called kept.
    setState(SAVING)
    const timer = setTimeout(() => void keep(), REST)
    return () => clearTimeout(timer)
  }, [content, conflicted, keep])

  useEffect(() => {
    const leave = () => void keep()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [keep])

  const lasts = list.value?.keeping.kept ?? true
  const lost = state.kind === 'failed' || (!lasts && content !== first)
  useEffect(() => {
    if (!lost) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [lost])

  const conflict = state.kind === 'failed' ? state.conflict : null
  return {
    state,
    kept: lasts,
    overwrite: () => {
      if (conflict) revision.current = conflict === 'gone' ? null : conflict.revision
      void keep()
    },
    takeOther: () => {
      if (!conflict || conflict === 'gone') return
      // What stands here is given up: it must not be kept when the form goes.
      wanted.current = kept.current
      take(conflict)
      setState({ kind: 'saved' })
    },
    flush: async () => {
      await keep()
      return kept.current === wanted.current
    },
  }
}
