/** What would be lost if the page went now. */
const reasons = new Set<object>()

/** Lets the browser ask. Chromium 109 asks for nothing but a return value. */
const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault()
  Object.assign(event, { returnValue: true })
}

/** Has the browser ask before the page goes, as long as anybody has a reason; `reason` is whoever has it. */
export function askBeforeLeaving(reason: object, has: boolean): void {
  if (has) reasons.add(reason)
  else reasons.delete(reason)
  if (typeof window === 'undefined') return
  if (reasons.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}
