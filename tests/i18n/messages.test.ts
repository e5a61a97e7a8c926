import { describe, expect, test } from 'vitest'
import { i18nOf } from '../../src/i18n'
import { en } from '../../src/i18n/en'
import { checks as enChecks } from '../../src/i18n/en/checks'
import { find as enFind } from '../../src/i18n/en/find'
import { source as enSource } from '../../src/i18n/en/source'
import { slides as enSlides } from '../../src/i18n/en/slides'
import { present as enPresent } from '../../src/i18n/en/present'
import { files as enFiles } from '../../src/i18n/en/files'
import { methods as enMethods } from '../../src/i18n/en/methods'
import { later as enLater } from '../../src/i18n/en/later'
import { offline as enOffline } from '../../src/i18n/en/offline'
import { views as enViews } from '../../src/i18n/en/views'
import { addMessages, messageOf } from '../../src/i18n/messages'
import { zh } from '../../src/i18n/zh'
import { checks } from '../../src/i18n/zh/checks'
import { find } from '../../src/i18n/zh/find'
import { findings } from '../../src/i18n/zh/findings'
import { interfaceWords } from '../../src/i18n/zh/interface'
import { source } from '../../src/i18n/zh/source'
import { slides } from '../../src/i18n/zh/slides'
import { present } from '../../src/i18n/zh/present'
import { files } from '../../src/i18n/zh/files'
import { methods } from '../../src/i18n/zh/methods'
import { later } from '../../src/i18n/zh/later'
import { offline } from '../../src/i18n/zh/offline'
import { views } from '../../src/i18n/zh/views'

const modules: [string, Record<string, string>, Record<string, string>][] = [
  ['interface and findings', zh, en],
  ['checks', checks, enChecks],
  ['find', find, enFind],
  ['later', later, enLater],
  ['methods', methods, enMethods],
  ['offline', offline, enOffline],
  ['files', files, enFiles],
  ['present', present, enPresent],
  ['slides', slides, enSlides],
  ['source', source, enSource],
  ['views', views, enViews],
]
const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort()

describe.each(modules)('the words of %s', (_, chinese, english) => {
  test('are in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
    expect(Object.keys(chinese).length).toBeGreaterThan(0)
  })
  test.each(Object.keys(chinese))('%s says something, with the same values in both', (id) => {
    const [ours, theirs] = [chinese[id] ?? '', english[id] ?? '']
    expect([ours.trim() === '', theirs.trim() === '']).toEqual([false, false])
    expect(placeholders(theirs)).toEqual(placeholders(ours))
    expect(`${ours}${theirs}`.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
  })
})

test('the words of the screens have no Chinese in English', () => {
  expect(Object.entries({ ...en, ...enLater }).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
})

test('no message is written in two files', () => {
  const ids = [interfaceWords, findings, later, checks, find, methods, slides, present, files, source, views].flatMap((file) => Object.keys(file))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

describe('addMessages', () => {
  test('is needed before words of a view that is fetched later', () => {
    expect(() => messageOf('zh', 'find.title')).toThrow(/find\.title/)
    addMessages({ zh: { 'find.title': '甲' }, en: { 'find.title': 'A' } })
    expect([messageOf('zh', 'find.title'), messageOf('en', 'find.title')]).toEqual(['甲', 'A'])
  })
  test.each([
    ['find', () => import('../../src/i18n/add-find'), find, enFind],
    ['reference', () => import('../../src/i18n/add-reference'), { ...checks, ...methods }, { ...enChecks, ...enMethods }],
    ['source', () => import('../../src/i18n/add-source'), source, enSource],
    ['slides', () => import('../../src/i18n/add-slides'), slides, enSlides],
    ['present', () => import('../../src/i18n/add-present'), present, enPresent],
    ['files', () => import('../../src/i18n/add-files'), files, enFiles],
    ['views', () => import('../../src/i18n/add-views'), views, enViews],
  ] as const)('add-%s brings all of its words', async (_, load, chinese, english) => {
    await load()
    for (const id of Object.keys(chinese) as (keyof typeof chinese)[]) {
      expect([messageOf('zh', id), messageOf('en', id)]).toEqual([chinese[id], english[id]])
    }
  })
})

describe('i18nOf', () => {
  const i18n = i18nOf('en')
  test('fills values in, the same one wherever it stands, 0 and empty text too', () => {
    expect(i18n.t('place.paragraph', { section: 'Section 一', paragraph: 0 })).toBe('Section 一, paragraph 0')
    expect(i18n.t('problem.unexpected.title', {})).toBe('This part failed')
    expect(i18n.t('correction.id', { id: '' })).toBe('Id: ')
  })
  test('leaves a value that is not given in sight', () => {
    expect(i18n.t('place.section', { number: '一' })).toBe('Section 一, {heading}')
  })
  test('does not read a value for placeholders', () => {
    expect(i18n.t('source.unknown', { ref: '{ref} $& $1' })).toContain('“{ref} $& $1”')
  })
  test('cuts a message at its values', () => {
    expect(i18n.parts('place.section')).toEqual(['Section ', 'number', ', ', 'heading', ''])
    expect(i18n.parts('close')).toEqual(['Close'])
  })
  test('takes the side of a bilingual text', () => {
    expect([i18nOf('zh').words({ zh: '条', en: 'items' }), i18n.words({ zh: '条', en: 'items' })]).toEqual(['条', 'items'])
  })
})
