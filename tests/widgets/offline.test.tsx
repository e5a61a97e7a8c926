import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createOfflineCopy, readBuild, savesData, serviceWorkers, type Obstacle } from '../../src/widgets/offline/offline-copy'
import { CopyLine, CopyRenewal } from '../../src/widgets/offline/offline'
import type { ToPage, ToWorker } from '../../src/widgets/offline/offline-list'
import { renderWith } from '../support/render'

const BUILD = { version: 'one', bytes: 1_500_000 }

/** A service worker as the browser shows it to a page: it says its version and notes what it is told. */
class Worker extends EventTarget {
  state = 'installing'
  readonly told: string[] = []
  constructor(readonly version: string) {
    super()
  }
  postMessage(message: ToWorker, [port]: MessagePort[] = []): void {
    this.told.push(message.type)
    if (message.type === 'which') port?.postMessage(this.version)
  }
  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

type Registration = EventTarget & { installing: Worker | null; waiting: Worker | null; active: Worker | null }
const registrationOf = (workers: Partial<Registration>): Registration =>
  Object.assign(new EventTarget(), { installing: null, waiting: null, active: null, ...workers })

/** The browser's side: what registering comes to, and the messages that workers send to the page. */
function browser(register: () => Promise<Registration | undefined>, controller: Worker | null = null) {
  const container = Object.assign(new EventTarget(), {
    controller,
    register: vi.fn<() => Promise<Registration | undefined>>(register),
    startMessages: () => {},
  })
  const say = (data: ToPage) => act(() => void container.dispatchEvent(new MessageEvent('message', { data })))
  return { container: container as unknown as ServiceWorkerContainer, register: container.register, say }
}

function copyOf(workers: ServiceWorkerContainer | Obstacle, saveData = false) {
  const reload = vi.fn<() => void>()
  return { copy: createOfflineCopy(BUILD, workers, { saveData, reload }), reload }
}

const line = () => document.querySelector('[data-offline]')

describe('where there can be no copy', () => {
  it.each([
    ['file', '不需要网络'],
    ['insecure', 'https'],
    ['frame', '框架'],
    ['unsupported', '浏览器不支持'],
    ['blocked', '没有允许'],
  ] as const)('the line says why: %s', (obstacle, words) => {
    const { copy } = copyOf(obstacle)
    copy.start()
    renderWith(<CopyLine copy={copy} />)
    expect(line()).toHaveTextContent(words)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['refuses', () => Promise.reject(new TypeError('blocked'))],
    ['gives nothing', () => Promise.resolve(undefined)],
  ])('nor where the browser %s', async (_, register) => {
    const { copy } = copyOf(browser(register).container)
    renderWith(<CopyLine copy={copy} />, { at: '#overview?lang=en' })
    copy.start()
    await vi.waitFor(() => expect(line()).toHaveTextContent('does not allow it'))
  })

  it('is found out without touching what is forbidden', () => {
    expect(serviceWorkers()).toBe('insecure')
    vi.stubGlobal('isSecureContext', true)
    onTestFinished(() => void vi.unstubAllGlobals())
    expect(serviceWorkers()).toBe('unsupported')
    const workers = vi.fn<() => ServiceWorkerContainer>(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get: workers })
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'))
    expect(serviceWorkers()).toBe('frame')
  })
})

it('a page that was built without a copy has none', () => {
  const page = document.implementation.createHTMLDocument()
  expect(readBuild(page)).toBeNull()
  page.head.innerHTML = '<meta name="offline-copy" content="00ab 0000001200" />'
  expect(readBuild(page)).toEqual({ version: '00ab', bytes: 1200 })
})

describe('the line', () => {
  it('offers a copy with its size where the reader saves data, and fetches nothing before', async () => {
    const { container, register } = browser(() => Promise.resolve(registrationOf({ installing: new Worker('one') })))
    const { copy } = copyOf(container, true)
    const { user } = renderWith(<CopyLine copy={copy} />)
    expect(line()).toHaveTextContent('离线副本（1.5 MB）尚未存入')
    expect(register).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: '存入本机' }))
    expect(register).toHaveBeenCalledOnce()
    expect(line()).toHaveTextContent('已完成0%')
  })

  it('tells how far it is and that it is ready', async () => {
    const coming = new Worker('one')
    const registration = registrationOf({ installing: coming })
    const { container, say } = browser(() => Promise.resolve(registration))
    const { copy } = copyOf(container)
    renderWith(<CopyLine copy={copy} />)
    copy.start()
    await vi.waitFor(() => expect(line()).toHaveAttribute('data-offline', 'fetching'))
    say({ type: 'progress', version: 'one', done: 1_000_000 })
    expect(line()).toHaveTextContent('已完成66%')
    Object.assign(registration, { installing: null, active: coming })
    coming.become('activated')
    await vi.waitFor(() => expect(line()).toHaveTextContent('已存入本机'))
    expect(coming.told).toContain('claim')
  })

  it('tells why a copy did not come about, and tries again', async () => {
    const coming = new Worker('one')
    const { container, register, say } = browser(() => Promise.resolve(registrationOf({ installing: coming })))
    const { copy } = copyOf(container)
    const { user } = renderWith(<CopyLine copy={copy} />)
    copy.start()
    await vi.waitFor(() => expect(line()).toHaveAttribute('data-offline', 'fetching'))
    act(() => coming.become('redundant'))
    expect(line()).toHaveTextContent('有文件没有取到')
    say({ type: 'failed', version: 'one', reason: 'storage' })
    expect(line()).toHaveTextContent('本机空间不足')
    await user.click(screen.getByRole('button', { name: '重试' }))
    expect(register).toHaveBeenCalledTimes(2)
  })
})

describe('a new version', () => {
  async function renewed(at = '#overview') {
    const active = new Worker('one')
    const waiting = new Worker('two')
    const side = browser(() => Promise.resolve(registrationOf({ active, waiting })), active)
    const made = copyOf(side.container)
    const { user } = renderWith(
      <>
        <CopyLine copy={made.copy} />
        <CopyRenewal copy={made.copy} />
      </>,
      { at },
    )
    made.copy.start()
    await screen.findByRole('status')
    return { ...side, ...made, user, waiting }
  }

  it('announces itself and comes into force when the reader says so', async () => {
    const { user, waiting, reload, say } = await renewed()
    expect(screen.getByRole('status')).toHaveTextContent('新版本已备好')
    expect(waiting.told).not.toContain('accept')
    await user.click(within(screen.getByRole('status')).getByRole('button', { name: '重新载入' }))
    expect(waiting.told).toContain('accept')
    expect(reload).not.toHaveBeenCalled()
    say({ type: 'active', version: 'two', accepted: true })
    expect(reload).toHaveBeenCalledOnce()
  })

  it('can be put off, and stays in the line', async () => {
    const { user, waiting } = await renewed('#overview?lang=en')
    await user.click(screen.getByRole('button', { name: 'Later' }))
    expect(screen.queryByRole('status')).toBeNull()
    expect(waiting.told).not.toContain('accept')
    await user.click(screen.getByRole('button', { name: 'Load anew' }))
    expect(waiting.told).toContain('accept')
  })

  it('does not reload a page that is of it already', async () => {
    const active = new Worker('one')
    const { container, say } = browser(() => Promise.resolve(registrationOf({ active })), active)
    const { copy, reload } = copyOf(container)
    copy.start()
    await vi.waitFor(() => expect(copy.state()).toEqual({ copy: { is: 'ready' }, renewed: false }))
    say({ type: 'active', version: 'one', accepted: true })
    expect(reload).not.toHaveBeenCalled()
  })
})

it('a browser that says nothing about saving data does not save data', () => {
  expect(savesData()).toBe(false)
  Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'connection'))
  expect(savesData()).toBe(true)
})
