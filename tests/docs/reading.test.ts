import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LIMITS } from '../../src/reader/limits'

it('docs/reading.md states every limit as it is', () => {
  const stated = [...readFileSync('docs/reading.md', 'utf8').matchAll(/^\|[^|]*\|\s*([\d,]+)( MB)?\s*\|$/gm)].map(
    ([, number = '', megabytes]) => Number(number.replaceAll(',', '')) * (megabytes === undefined ? 1 : 1024 * 1024),
  )
  const { ratioFrom, ...limits } = LIMITS
  expect(ratioFrom).toBe(4 * 1024 * 1024)
  expect([...stated].sort((a, b) => a - b)).toEqual(Object.values(limits).sort((a, b) => a - b))
})
