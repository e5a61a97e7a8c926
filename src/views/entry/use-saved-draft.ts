import { useCallback, useEffect, useRef, useState } from 'react'
import { ConflictError, useCollection, useOwnList, type Draft } from '../../data/own'

/** What is typed rests this long before it is kept, in milliseconds. */
const REST = 500

type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: unknown; conflict: Draft | null }

const SAVING: SaveState = { kind: 'saving' }

export interface Saving {
  state: SaveState
  /** Whether what is kept survives the session. */
  kept: boolean
  /** After a conflict: keeps what is here over what another tab has kept. */
  overwrite: () => void
  /** After a conflict: takes what the other tab has kept. */
  takeOther: () => void
  /** Keeps at once what is not kept yet. */
  flush: () => Promise<void>
}

type DraftContent = Omit<Draft, 'revision' | 'changed'>

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'cells' in value && 'revision' in value

/**
 * Keeps a draft a moment after it was changed, and what is left when the page goes. A change of another tab is never
 * overwritten without a word: the conflict is for whoever types to settle.
 */
export function useSavedDraft(loaded: Draft, content: DraftContent, take: (draft: Draft) => void): Saving {
  const { keepDraft } = useCollection()
  const list = useOwnList()
  const revision = useRef(loaded.revision)
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
        const current = error instanceof ConflictError && isDraft(error.current) ? error.current : null
        setState({ kind: 'failed', error, conflict: current })
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

  const conflict = state.kind === 'failed' ? state.conflict : null
  return {
    state,
    kept: list.value?.keeping.kept ?? true,
    overwrite: () => {
      if (conflict) revision.current = conflict.revision
      void keep()
    },
    takeOther: () => {
      if (!conflict) return
      // What stands here is given up: it must not be kept when the form goes.
      wanted.current = kept.current
      take(conflict)
      setState({ kind: 'saved' })
    },
    flush: keep,
  }
}
