// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { embedCode } from '../../src/files/embed-code'

const address = 'https://example.org/embed.html#overview?report=a&enlarge=dispute-results'

/** Returns the elements that a browser makes of the code. */
function parsed(title: string) {
  const page = new DOMParser().parseFromString(embedCode({ address, title, height: 480.4 }), 'text/html')
  const frame = page.querySelector('iframe')
  if (!frame) throw new Error('the code has no frame')
  return { page, frame }
}

describe('embedCode', () => {
  it('is a frame with the address as it is, and a script after it', () => {
    const { page, frame } = parsed('A chart')
    expect(frame.getAttribute('src')).toBe(address)
    expect(frame.nextElementSibling?.tagName).toBe('SCRIPT')
    expect(page.querySelectorAll('*[onload], *[onerror]')).toHaveLength(0)
  })
  it('lets the frame run scripts and open links, and nothing else', () => {
    expect(parsed('A chart').frame.getAttribute('sandbox')).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox')
  })
  it('is as wide as its column and has a height in whole px without the script', () => {
    expect(parsed('A chart').frame.getAttribute('style')).toBe('width:100%;border:0;height:480px')
  })
  it.each([`"><script>alert(1)</script>`, 'A & B', '“年报” <2018>', '&quot;'])('has a title that stays a title: %s', (title) => {
    const { page, frame } = parsed(title)
    expect(frame.title).toBe(title)
    expect(page.querySelectorAll('script')).toHaveLength(1)
  })
})
