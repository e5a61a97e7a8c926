/** Keeps the windows of one presentation in step: what one of them shows, the others show. */
import { peekViewState } from '../../address/use-address'
import { formatAddress, parseAddress, type ViewState } from '../../address/view-state'

/** What is said on it is heard by every other window that joined the same presentation. */
export interface Channel {
  say: (message: Message) => void
  hear: (listener: (data: unknown) => void) => void
  close: () => void
}

interface Shown {
  /** The address of what is on the screen, without the presenter's own part. */
  address: string
  /** Whether the screen is black. */
  black: boolean
}

interface Told extends Shown {
  /** Later ones are higher. */
  turn: number
}

type Message = { type: 'hello' } | { type: 'left' } | ({ type: 'shown' } & Told)

const addressOf = (state: ViewState): string => formatAddress({ ...state, presenter: null })

const isTold = (data: object): data is Told =>
  'address' in data &&
  typeof data.address === 'string' &&
  'black' in data &&
  typeof data.black === 'boolean' &&
  'turn' in data &&
  Number.isFinite(data.turn)

/** Returns a message of ours; undefined for anything else that comes in. */
function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  if (data.type === 'hello' || data.type === 'left') return { type: data.type }
  return data.type === 'shown' && isTold(data) ? { type: 'shown', address: data.address, black: data.black, turn: data.turn } : undefined
}

export interface Step {
  /** Tells the others what this window shows now, unless they know. */
  tell: (state: ViewState, black: boolean) => void
  /** Leaves the presentation; the window on the screen says so to the presenter's. */
  leave: () => void
}

/**
 * Joins a presentation. The window on the screen tells at once what it shows; the presenter's asks for it.
 * @param show called with what another window shows; `presenter` is this window's own.
 * @param left called when the window on the screen has left the presentation.
 */
export function keepInStep(
  channel: Channel,
  role: 'screen' | 'presenter',
  { show, left, now }: { show: (state: ViewState, black: boolean) => void; left: () => void; now: () => { state: ViewState; black: boolean } },
): Step {
  const keyOf = ({ address, black }: Shown) => `${address} ${String(black)}`
  const present = (): Shown => {
    const { state, black } = now()
    return { address: addressOf(state), black }
  }
  // A presenter's window that opens asks; what stands in its own address may be long past.
  let known = keyOf(present())
  // Where two windows were changed at once, what was done last holds in both: the time of day, which they share, and never less than what was heard.
  let turn = 0
  const send = (shown: Shown) => {
    known = keyOf(shown)
    turn = Math.max(Date.now(), turn + 1)
    channel.say({ type: 'shown', ...shown, turn })
  }
  channel.hear((data) => {
    const message = readMessage(data)
    if (message?.type === 'hello' && role === 'screen') channel.say({ type: 'shown', ...present(), turn })
    if (message?.type === 'left' && role === 'presenter') left()
    if (message?.type !== 'shown') return
    const { state } = parseAddress(message.address)
    // No presentation of ours shows no slide.
    if (state.slide === null) return
    if (message.turn < turn || (message.turn === turn && role === 'screen')) return
    turn = message.turn
    known = keyOf(message)
    // Also where it is what this window shows already: the screen may be back.
    show({ ...state, presenter: peekViewState().presenter }, message.black)
  })
  if (role === 'screen') send(present())
  else channel.say({ type: 'hello' })
  return {
    tell: (state, black) => {
      const shown = { address: addressOf(state), black }
      if (keyOf(shown) !== known) send(shown)
    },
    leave: () => {
      if (role === 'screen') channel.say({ type: 'left' })
      channel.close()
    },
  }
}
