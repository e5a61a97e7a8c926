import { expect, it } from 'vitest'
import { i18nOf } from '../../src/i18n'
import { collectionProblemText } from '../../src/widgets/collection-problem'

it('the program of the collection that did not come is said in words, not as the browser says it', () => {
  const failure = new TypeError('Failed to fetch dynamically imported module: https://example.org/assets/own-loader-1.js')
  expect(collectionProblemText(i18nOf('zh'), failure)).toBe('没有完成：网络断了，或网站刚换了新版。请确认已联网，再刷新页面。')
  expect(collectionProblemText(i18nOf('en'), failure)).toMatch(/^Not done: .*newer version\. Make sure/)
})
