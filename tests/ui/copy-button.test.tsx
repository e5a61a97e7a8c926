import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { CopyButton } from '../../src/ui/copy-button'
import { copyText } from '../../src/ui/copy-text'

const button = <CopyButton label="复制链接" done="已复制" refused="请手动复制：" text={() => 'https://example.org/#overview'} />

/** Gives the page a way to copy of the older kind, which jsdom lacks. */
function allowCommand(copied: boolean): string[] {
  const taken: string[] = []
  const execCommand = () => {
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement) taken.push(`${field.parentElement?.tagName}: ${field.value}`)
    return copied
  }
  Object.assign(document, { execCommand })
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'))
  return taken
}

describe('copyText', () => {
  const refusing = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } as unknown as Clipboard

  it('uses the clipboard where it may', async () => {
    const copied: string[] = []
    const clipboard = { writeText: async (text: string) => void copied.push(text) } as unknown as Clipboard
    expect(await copyText('年报', document, clipboard)).toBe(true)
    expect(copied).toEqual(['年报'])
  })
  it.each([
    ['there is no clipboard', undefined],
    ['the clipboard refuses', refusing],
  ])('tries the older command where %s, and leaves no trace', async (_, clipboard) => {
    const taken = allowCommand(true)
    render(<button type="button">here</button>)
    screen.getByRole('button').focus()
    expect(await copyText('年报', document, clipboard ?? ({ writeText: () => Promise.reject(new Error('none')) } as unknown as Clipboard))).toBe(true)
    expect(taken).toEqual(['BODY: 年报'])
    expect(document.querySelector('textarea')).toBeNull()
    expect(screen.getByRole('button')).toHaveFocus()
  })
  it('works inside an open dialog, outside of which nothing can be selected', async () => {
    const taken = allowCommand(true)
    const dialog = document.createElement('dialog')
    dialog.open = true
    document.body.append(dialog)
    await copyText('年报', document, refusing)
    dialog.remove()
    expect(taken).toEqual(['DIALOG: 年报'])
  })
  it('says so where neither works', async () => {
    expect(await copyText('年报', document, refusing)).toBe(false)
    allowCommand(false)
    expect(await copyText('年报', document, refusing)).toBe(false)
  })
})

describe('CopyButton', () => {
  afterEach(() => vi.useRealTimers())

  it('copies and says so for a while', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    render(button)
    await user.click(screen.getByRole('button', { name: '复制链接' }))
    expect(await screen.findByRole('button', { name: '已复制' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe('https://example.org/#overview')
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
    act(() => void vi.advanceTimersByTime(2600))
    expect(screen.getByRole('button', { name: '复制链接' })).toBeVisible()
  })
  it('shows the text to copy by hand where the browser refuses', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    render(button)
    await user.click(screen.getByRole('button', { name: '复制链接' }))
    expect(await screen.findByRole('textbox', { name: /请手动复制/ })).toHaveValue('https://example.org/#overview')
    expect(screen.getByRole('button', { name: '复制链接' })).toBeVisible()
  })
})
