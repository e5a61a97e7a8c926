import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { goTo, peekViewState, readViewState, reportUnknownPlace, useAddress, useUpdateView } from '../../src/address/use-address'
import { DEFAULT_STATE } from '../../src/address/view-state'

beforeEach(() => {
  window.history.replaceState(null, '', '/#overview')
  readViewState()
})

/** Returns how many steps of the history a deed adds. */
function stepsOf(deed: () => void): number {
  const before = window.history.length
  act(deed)
  return window.history.length - before
}

describe('goTo', () => {
  it('adds one step for each change, and none where nothing changes', () => {
    expect(stepsOf(() => goTo({ ...DEFAULT_STATE, lang: 'en' }))).toBe(1)
    expect(location.hash).toBe('#overview?lang=en')
    expect(stepsOf(() => goTo({ ...DEFAULT_STATE, lang: 'en' }))).toBe(0)
    expect(stepsOf(() => goTo(readViewState()))).toBe(0)
  })
  it('takes the place of the present step when asked', () => {
    expect(stepsOf(() => goTo({ ...DEFAULT_STATE, view: 'work' }, 'replace'))).toBe(0)
    expect(location.hash).toBe('#work')
  })
  it('writes a damaged address anew, although its view stays', () => {
    window.history.replaceState(null, '', '/#overview?colour=red')
    act(() => goTo(readViewState(), 'replace'))
    expect(location.hash).toBe('#overview')
  })
  it('keeps the path and the query of the page', () => {
    window.history.replaceState(null, '', '/hosted/here/?from=mail#overview')
    act(() => goTo({ ...readViewState(), view: 'work' }))
    expect(location.pathname + location.search + location.hash).toBe('/hosted/here/?from=mail#work')
  })
})

describe('goTo on a page in sight', () => {
  /** Lets the page be seen, with frames that come when they are asked for. */
  function showPage() {
    const frames: FrameRequestCallback[] = []
    const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
    const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
      frame.mockRestore()
      seen.mockRestore()
    })
    return {
      paint: () => {
        for (const callback of frames.splice(0)) callback(0)
        vi.runAllTimers()
      },
      hide: () => {
        seen.mockReturnValue('hidden')
        document.dispatchEvent(new Event('visibilitychange'))
      },
    }
  }

  it('shows the view at once and writes its step behind the frame', () => {
    const { paint } = showPage()
    const { result } = renderHook(() => useAddress(({ state }) => state.view))
    expect(stepsOf(() => goTo({ ...DEFAULT_STATE, view: 'work' }))).toBe(0)
    expect([result.current, location.hash]).toEqual(['work', '#overview'])
    expect(stepsOf(paint)).toBe(1)
    expect(location.hash).toBe('#work')
  })
  it('writes every one of several steps before a frame, in their order', () => {
    const { paint } = showPage()
    renderHook(() => useAddress(({ state }) => state.view))
    const both = () => {
      goTo({ ...DEFAULT_STATE, view: 'work' })
      goTo({ ...DEFAULT_STATE, view: 'quality' })
    }
    expect(stepsOf(both)).toBe(1)
    expect(location.hash).toBe('#work')
    expect(stepsOf(paint)).toBe(1)
    expect(location.hash).toBe('#quality')
  })
  it.each(['popstate', 'hashchange'])('follows the reader who goes elsewhere before the step is written (%s)', (event) => {
    const { paint } = showPage()
    const { result } = renderHook(() => useAddress(({ state }) => state.view))
    act(() => goTo({ ...DEFAULT_STATE, view: 'work' }))
    window.history.replaceState(null, '', '/#disputes')
    act(() => void window.dispatchEvent(new Event(event)))
    expect(stepsOf(paint)).toBe(0)
    expect([result.current, location.hash]).toEqual(['disputes', '#disputes'])
  })
  it.each(['hide', 'leave'] as const)('writes the step of a page that goes out of sight before its frame (%s)', (how) => {
    const { hide } = showPage()
    renderHook(() => useAddress(({ state }) => state.view))
    act(() => goTo({ ...DEFAULT_STATE, view: 'work' }))
    act(() => (how === 'hide' ? hide() : void window.dispatchEvent(new Event('pagehide'))))
    expect(location.hash).toBe('#work')
  })
})

describe('goTo inside a frame', () => {
  it('adds no step to the history of the page around it', () => {
    vi.stubGlobal('parent', {})
    onTestFinished(() => void vi.unstubAllGlobals())
    expect(stepsOf(() => goTo({ ...DEFAULT_STATE, view: 'work' }))).toBe(0)
    expect(location.hash).toBe('#work')
  })
})

describe('goTo where the browser refuses to write the address', () => {
  it('keeps the view without one, until the address changes by itself', async () => {
    const refuse = vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    onTestFinished(() => refuse.mockRestore())
    const { result } = renderHook(() => useAddress(({ state }) => state.view))
    act(() => goTo({ ...DEFAULT_STATE, view: 'disputes' }))
    expect(result.current).toBe('disputes')
    expect(readViewState().view).toBe('disputes')
    expect(location.hash).toBe('#overview')
    act(() => goTo({ ...readViewState(), lang: 'en' }))
    expect(readViewState()).toEqual({ ...DEFAULT_STATE, view: 'disputes', lang: 'en' })
    act(() => {
      location.hash = '#work'
    })
    await waitFor(() => expect(result.current).toBe('work'))
  })
})

describe('useAddress', () => {
  it('follows Back and Forward', async () => {
    const { result } = renderHook(() => useAddress(({ state }) => state.view))
    act(() => goTo({ ...DEFAULT_STATE, view: 'disputes' }))
    act(() => goTo({ ...DEFAULT_STATE, view: 'work' }))
    expect(result.current).toBe('work')
    act(() => window.history.back())
    await waitFor(() => expect(result.current).toBe('disputes'))
    act(() => window.history.back())
    await waitFor(() => expect(result.current).toBe('overview'))
    act(() => window.history.forward())
    await waitFor(() => expect(result.current).toBe('disputes'))
  })
  it('follows an address that somebody types or a link that is pressed', async () => {
    const { result } = renderHook(() => useAddress(({ state }) => state.filter.channel))
    act(() => {
      location.hash = '#disclosure?channel=weibo'
    })
    await waitFor(() => expect(result.current).toEqual(['weibo']))
  })
  it('says which parts were not understood', async () => {
    const { result } = renderHook(() => useAddress(({ unknown }) => unknown))
    act(() => {
      location.hash = '#overview?colour=red'
    })
    await waitFor(() => expect(result.current).toEqual(['colour=red']))
  })
  it('draws again only when what was asked for changes', () => {
    const drawn: string[] = []
    renderHook(() => drawn.push(useAddress(({ state }) => state.view)))
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en' }))
    act(() => goTo({ ...DEFAULT_STATE, lang: 'en', show: 'only' }))
    expect(drawn).toEqual(['overview'])
    act(() => goTo({ ...DEFAULT_STATE, view: 'work' }))
    expect(drawn).toEqual(['overview', 'work'])
  })
  it('is right again after a while in which nobody listened', () => {
    const first = renderHook(() => useAddress(({ state }) => state.view))
    first.unmount()
    window.history.replaceState(null, '', '/#quality')
    const { result } = renderHook(() => useAddress(({ state }) => state.view))
    expect(result.current).toBe('quality')
    expect(peekViewState().view).toBe('quality')
  })
})

describe('reportUnknownPlace', () => {
  it('takes the place of the address for one that was not understood, beside other parts, once', () => {
    const { result } = renderHook(() => useAddress((address) => address))
    act(() => goTo({ ...DEFAULT_STATE, at: 'nowhere' }))
    act(reportUnknownPlace)
    act(reportUnknownPlace)
    expect(result.current).toEqual({ state: DEFAULT_STATE, unknown: ['at=nowhere'] })
  })
  it('is forgotten when the address is written anew', () => {
    const { result } = renderHook(() => useAddress(({ unknown }) => unknown))
    act(() => goTo({ ...DEFAULT_STATE, at: 'nowhere' }))
    act(reportUnknownPlace)
    act(() => goTo(readViewState(), 'replace'))
    expect(location.hash).toBe('#overview')
    expect(result.current).toEqual([])
  })
})

describe('useUpdateView', () => {
  it('starts from the present address, not from the one that was drawn', () => {
    const { result } = renderHook(() => useUpdateView())
    window.history.replaceState(null, '', '/#work?lang=en')
    act(() => result.current((state) => ({ ...state, theme: 'dark' })))
    expect(location.hash).toBe('#work?lang=en&theme=dark')
  })
  it('is the same function at every drawing', () => {
    const { result, rerender } = renderHook(() => useUpdateView())
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
  })
})
