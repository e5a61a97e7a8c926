import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HEADER_POLICY, HEADERS, META_POLICY } from '../../scripts/build/content-security-policy'
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

  it('stands in the hosting guide as the preview server sends it', () => {
    expect(readFileSync('docs/hosting.md', 'utf8').split(HEADER_POLICY)).toHaveLength(3)
  })

  it('is what the preview server sends', () => {
    expect(HEADERS['Content-Security-Policy']).toBe(HEADER_POLICY)
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
