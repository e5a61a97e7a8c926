import { useCallback, useEffect, useRef, useState } from 'react'
import { ConflictError, useCollection, useOwnList, type Draft } from '../../data/own'
import { askBeforeLeaving } from '../../data/ask-before-leaving'
import { unkeptDrafts } from './unkept'

/** What is typed rests this long before it is kept, in milliseconds. */
const REST = 500

type SaveState =
  | { kind: 'saved'; /** Whether that was done since the form was opened. */ anew: boolean }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown; conflict: Draft | 'gone' | null }

const SAVING: SaveState = { kind: 'saving' }

export interface Saving {
  state: SaveState
  /** Whether what is kept survives the session. */
  kept: boolean
  /** Tries again, after a failure that is no conflict. */
  again: () => void
  /** After a conflict: keeps what is here over what another tab has kept, or anew where it has deleted it. */
  overwrite: () => void
  /** After a conflict: takes what the other tab has kept. */
  takeOther: () => void
  /** Keeps at once what is not kept yet, as far as that goes, and returns the revision that is kept of it then; null where none is. */
  flush: () => Promise<number | null>
  /** Says that what stands here is kept otherwise, as a report: it is not kept as a draft any more. */
  finish: () => void
}

type DraftContent = Omit<Draft, 'revision' | 'changed'>

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'cells' in value && 'revision' in value

/** Returns what another tab has made of the draft, where that is what failed. */
function conflictOf(error: unknown): Draft | 'gone' | null {
  if (!(error instanceof ConflictError)) return null
  if (error.current === null) return 'gone'
  return isDraft(error.current) ? error.current : null
}

/** Forms that were closed and are still being kept, by id. */
const closing = new Map<string, Promise<void>>()

/** Returns the draft that typing goes on from: what could not be kept when its form was closed, or else what was stored last; null where there is none. */
export async function draftToOpen(id: string, stored: (id: string) => Promise<Draft | null>): Promise<{ draft: Draft; unkept: boolean } | null> {
  await closing.get(id)
  const left = unkeptDrafts.recall(id)
  if (left) return { draft: left, unkept: true }
  const draft = await stored(id)
  return draft && { draft, unkept: false }
}

/**
 * Keeps a draft a moment after it was changed, and what is left when the page or the form goes; what cannot be kept stays with the page, and is asked for before
 * it goes. A change of another tab is never overwritten without a word: the conflict is for whoever types to settle. `unkept`: nobody has kept `content` yet.
 */
export function useSavedDraft(loaded: Draft, unkept: boolean, content: DraftContent, take: (draft: Draft) => void): Saving {
  const { keepDraft } = useCollection()
  const list = useOwnList()
  const revision = useRef<number | null>(loaded.revision)
  const kept = useRef<DraftContent | null>(unkept ? null : content)
  const wanted = useRef<DraftContent>(content)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const [state, setState] = useState<SaveState>({ kind: 'saved', anew: false })

  const keep = useCallback((): Promise<void> => {
    const write = async (): Promise<void> => {
      const draft = wanted.current
      if (kept.current === draft) return
      setState(SAVING)
      try {
        revision.current = (await keepDraft({ draft, expected: revision.current })).revision
        kept.current = draft
        setState({ kind: 'saved', anew: true })
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

  const { id } = loaded
  useEffect(() => {
    const leave = () => void keep()
    window.addEventListener('pagehide', leave)
    // While the form is open it looks after that itself.
    unkeptDrafts.remember(id, null)
    return () => {
      window.removeEventListener('pagehide', leave)
      const close = async (): Promise<void> => {
        await keep()
        const draft = wanted.current
        if (kept.current !== draft) unkeptDrafts.remember(id, { ...draft, revision: revision.current ?? loaded.revision, changed: loaded.changed })
      }
      closing.set(id, close())
    }
  }, [keep, id, loaded])

  const lasts = list.value?.keeping.kept ?? true
  const lost = state.kind === 'failed'
  useEffect(() => {
    askBeforeLeaving(queue, lost)
    return () => askBeforeLeaving(queue, false)
  }, [lost])

  const conflict = state.kind === 'failed' ? state.conflict : null
  const finish = () => void (kept.current = wanted.current)
  return {
    state,
    kept: lasts,
    again: () => void keep(),
    overwrite: () => {
      if (conflict) revision.current = conflict === 'gone' ? null : conflict.revision
      void keep()
    },
    takeOther: () => {
      if (!conflict || conflict === 'gone') return
      // What stands here is given up: it must not be kept when the form goes.
      finish()
      take(conflict)
      setState({ kind: 'saved', anew: false })
    },
    flush: async () => {
      await keep()
      return revision.current
    },
    finish,
  }
}
