import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE, formatAddress, type ViewState } from '../../src/address/view-state'
import { keepInStep, type Channel } from '../../src/widgets/stage/keep-in-step'

/** Channels that hear each other in turn, as those of one name do; what is sent waits until it is delivered. */
function makeAir() {
  const listeners = new Map<Channel, (data: unknown) => void>()
  const waiting: (() => void)[] = []
  let sent = 0
  const deliverTo = (from: Channel | null, data: unknown) => {
    for (const [other, listener] of listeners) if (other !== from) waiting.push(() => listeners.has(other) && listener(structuredClone(data)))
  }
  const join = (): Channel => {
    const channel: Channel = {
      say: (message) => {
        sent += 1
        deliverTo(channel, message)
      },
      hear: (listener) => void listeners.set(channel, listener),
      close: () => void listeners.delete(channel),
    }
    return channel
  }
  const deliver = () => {
    for (let each = waiting.shift(); each; each = waiting.shift()) each()
  }
  return { join, deliver, sent: () => sent, hiss: (data: unknown) => deliverTo(null, data) }
}

interface Window {
  state: ViewState
  black: boolean
  left: number
  shown: number
}

function open(air: ReturnType<typeof makeAir>, role: 'screen' | 'presenter', slide: number) {
  const window: Window = { state: { ...DEFAULT_STATE, slide }, black: false, left: 0, shown: 0 }
  const step = keepInStep(air.join(), role, {
    now: () => window,
    show: (state, black) => {
      Object.assign(window, { state, black, shown: window.shown + 1 })
      step.tell(state, black)
    },
    left: () => (window.left += 1),
  })
  const change = (part: Partial<ViewState>, black = window.black) => {
    Object.assign(window, { state: { ...window.state, ...part }, black })
    step.tell(window.state, window.black)
  }
  return { window, step, change }
}

describe('keepInStep', () => {
  it("opens the presenter's window on what the screen shows", () => {
    const air = makeAir()
    const screen = open(air, 'screen', 4)
    const presenter = open(air, 'presenter', 1)
    air.deliver()
    expect([screen.window.state.slide, presenter.window.state.slide]).toEqual([4, 4])
  })
  it('takes whatever is done in either window to the other, and comes to rest', () => {
    const anyChange = fc.record({
      where: fc.constantFrom('screen', 'presenter'),
      slide: fc.integer({ min: 1, max: 20 }),
      black: fc.boolean(),
      show: fc.constantFrom('highlight' as const, 'only' as const),
    })
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 20 }), (changes) => {
        const air = makeAir()
        const windows = { screen: open(air, 'screen', 1), presenter: open(air, 'presenter', 1) }
        air.deliver()
        for (const { where, slide, black, show } of changes) {
          windows[where === 'screen' ? 'screen' : 'presenter'].change({ slide, show }, black)
          air.deliver()
          const [one, other] = [windows.screen.window, windows.presenter.window]
          expect([formatAddress(other.state), other.black]).toEqual([formatAddress(one.state), one.black])
        }
        const sent = air.sent()
        windows.screen.change({})
        air.deliver()
        expect(air.sent()).toBe(sent)
      }),
    )
  })
  it('comes to one slide in both windows where both were changed at once', () => {
    const press = fc.record({
      where: fc.constantFrom('screen' as const, 'presenter' as const),
      slide: fc.integer({ min: 1, max: 20 }),
      heard: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(press, { minLength: 2, maxLength: 20 }), (presses) => {
        const air = makeAir()
        const windows = { screen: open(air, 'screen', 1), presenter: open(air, 'presenter', 1) }
        air.deliver()
        for (const { where, slide, heard } of presses) {
          windows[where].change({ slide })
          if (heard) air.deliver()
        }
        air.deliver()
        expect(windows.presenter.window.state.slide).toBe(windows.screen.window.state.slide)
      }),
    )
  })
  it('lets a screen that was loaded anew say what holds, and tells the presenter when it leaves', () => {
    const air = makeAir()
    const presenter = open(air, 'presenter', 1)
    open(air, 'screen', 7)
    air.deliver()
    expect(presenter.window.state.slide).toBe(7)
    const again = open(air, 'screen', 3)
    air.deliver()
    again.step.leave()
    air.deliver()
    expect([presenter.window.state.slide, presenter.window.left]).toEqual([3, 1])
  })
  it('asks the screen before it tells it anything, also where its own address is of another slide', () => {
    const air = makeAir()
    const screen = open(air, 'screen', 4)
    air.deliver()
    const presenter = open(air, 'presenter', 1)
    presenter.change({})
    air.deliver()
    expect([screen.window.state.slide, presenter.window.state.slide]).toEqual([4, 4])
  })
  it('hears that the screen is back, also where it shows the same as before', () => {
    const air = makeAir()
    const screen = open(air, 'screen', 4)
    const presenter = open(air, 'presenter', 4)
    air.deliver()
    screen.step.leave()
    air.deliver()
    const shown = presenter.window.shown
    open(air, 'screen', 4)
    air.deliver()
    expect([presenter.window.left, presenter.window.shown > shown]).toEqual([1, true])
  })
  it.each(['', '#', '#overview', '#%%%?slide=zz', '#sources?handout=portrait'])(
    'does not leave the slide for an address without one: %s',
    (address) => {
      const air = makeAir()
      const screen = open(air, 'screen', 5)
      air.hiss({ type: 'shown', address, black: false, turn: Date.now() + 1000 })
      air.deliver()
      expect(screen.window.state.slide).toBe(5)
    },
  )
  it.each([
    null,
    'hello',
    3,
    {},
    { type: 'shown' },
    { type: 'shown', address: 4, black: true, turn: 1 },
    { type: 'shown', address: '#overview?slide=2', black: true },
    { type: 'other', address: '#', black: false },
  ])('leaves alone what is no message of its own: %j', (data) => {
    const air = makeAir()
    const screen = open(air, 'screen', 5)
    air.hiss(data)
    air.deliver()
    expect([screen.window.state.slide, screen.window.left]).toEqual([5, 0])
  })
})
