import { useEffect, useEffectEvent, useState } from 'react'
import { isBlack, setBlack } from '../../widgets/stage/black-screen'
import { belongsToFocus, stageAction, type StageAction } from './stage-keys'

/** Digits that were typed are forgotten after so many milliseconds. */
const FORGET = 4000

/**
 * Listens to the keys of the page and calls `act`. Returns the digits typed so far. A dialog keeps its keys, save those with which a clicker turns
 * the page while a number is on the stage.
 */
export function useStageKeys(act: (action: Exclude<StageAction, { do: 'type' }>) => void): string {
  const [typed, setTyped] = useState('')
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return
    if (isBlack()) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return
      event.preventDefault()
      setBlack(false)
      return
    }
    if (belongsToFocus(event.key, document.activeElement, typed)) return
    const action = stageAction(event, typed)
    const dialog = document.querySelector('dialog[open]')
    if (!action || (dialog && (!dialog.matches('[data-number]') || action.do === 'escape'))) return
    event.preventDefault()
    if (action.do === 'type') {
      setTyped(action.digits)
      return
    }
    setTyped('')
    act(action)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useEffect(() => {
    if (typed === '') return undefined
    const timer = setTimeout(() => setTyped(''), FORGET)
    return () => clearTimeout(timer)
  }, [typed])
  return typed
}
