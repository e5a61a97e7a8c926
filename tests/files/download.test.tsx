import { afterEach, describe, expect, it, vi } from 'vitest'
import { downloadText } from '../../src/files/download'

describe('downloadText', () => {
  afterEach(() => vi.useRealTimers())

  it('hands over the text under its name, and clears up when the browser has read it', async () => {
    vi.useFakeTimers()
    const files = new Map<string, Blob>()
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.set('blob:1', file)
      return 'blob:1'
    }
    URL.revokeObjectURL = (address) => void files.delete(address)
    const pressed: string[] = []
    const onClick = (event: MouseEvent) => {
      event.preventDefault()
      if (event.target instanceof HTMLAnchorElement) pressed.push(`${event.target.download} ${event.target.href}`)
    }
    document.addEventListener('click', onClick)
    downloadText('a.csv', '\ufeff年,2018\r\n', 'text/csv;charset=utf-8')
    document.removeEventListener('click', onClick)
    expect(pressed).toEqual(['a.csv blob:1'])
    const file = files.get('blob:1')
    expect([file?.size, file?.type]).toEqual([13, 'text/csv;charset=utf-8'])
    expect(document.querySelector('a')).toBeNull()
    vi.advanceTimersByTime(10_000)
    expect(files.size).toBe(0)
  })
})
