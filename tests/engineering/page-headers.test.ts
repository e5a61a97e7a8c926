import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EMBED_POLICY, HEADER_POLICY, headersFor, META_POLICY } from '../../scripts/build/content-security-policy'
import { mendEmptyFallbacks } from '../../scripts/build/mend-css'

describe('the Content-Security-Policy', () => {
  it.each([META_POLICY, HEADER_POLICY])('allows nothing inline, nothing evaluated and no other origin: %s', (policy) => {
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/)
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  })

  it('names frame-ancestors in the header only, where browsers read it', () => {
    expect(HEADER_POLICY).toContain("frame-ancestors 'none'")
    expect(META_POLICY).not.toContain('frame-ancestors')
  })

  it('stands in the hosting guide as the preview server sends it, and in its lines for nginx', () => {
    const guide = readFileSync('docs/hosting.md', 'utf8')
    expect(guide.split(HEADER_POLICY)).toHaveLength(2)
    expect(guide).toContain(`"${HEADER_POLICY.replace("frame-ancestors 'none'", 'frame-ancestors $sunshine_frames')}"`)
  })

  it('lets others frame the embedded card, and is the same for it otherwise', () => {
    expect(EMBED_POLICY).toBe(HEADER_POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *'))
    expect(readFileSync('docs/hosting.md', 'utf8').split(EMBED_POLICY)).toHaveLength(2)
  })

  it.each([
    ['/', HEADER_POLICY],
    ['/index.html', HEADER_POLICY],
    ['/some/where/embed.html', EMBED_POLICY],
    ['embed.html', EMBED_POLICY],
    ['/embed.html/index.html', HEADER_POLICY],
    ['/not-embed.html', HEADER_POLICY],
    ['/assets/embed.js', HEADER_POLICY],
  ])('is sent with %s as it should be', (path, policy) => {
    expect(headersFor(path)['Content-Security-Policy']).toBe(policy)
  })
})

describe('mendEmptyFallbacks', () => {
  it.each([
    ['a{b:var(--x,)}', 'a{b:var(--x, )}'],
    ['a{b:var(--x,) var(--tw-y_2,)}', 'a{b:var(--x, ) var(--tw-y_2, )}'],
    ['a{b:var(--x,var(--y,))}', 'a{b:var(--x,var(--y, ))}'],
    ['a{b:var(--x, )}', 'a{b:var(--x, )}'],
    ['a{b:var(--x,1px)}', 'a{b:var(--x,1px)}'],
  ])('turns %s into %s', (css, mended) => {
    expect(mendEmptyFallbacks(css)).toBe(mended)
  })
})
