import { test } from '@playwright/test'
import { hasChromium109 } from './support/browsers'

test('the suite in Chromium 109: skipped, that browser runs on Linux x64 only', () => {
  test.skip(!hasChromium109, 'Chromium 109 runs on Linux x64 only')
})
