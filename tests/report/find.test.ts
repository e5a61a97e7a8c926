import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import keys from 'virtual:pinyin-keys'
import { describe, expect, it } from 'vitest'
import { namesIn } from '../../scripts/build/pinyin'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'
import { metricIds } from '../../src/report/dictionary'
import { findFigures, MOST_RESULTS } from '../../src/report/find'
import { buildFindIndex } from '../../src/report/find-index'
import { foldText } from '../../src/report/find-text'
import { parseReport } from '../../src/report/parse-report'
import { RATE_IDS } from '../../src/report/rates'
import { consistentCells, makeReport, steadyNumbers } from './make-report'

const tianjin = parseReport(JSON.parse(readFileSync('public/data/reports/tianjin-2018.json', 'utf8')))
const names = namesIn(zh, en)
const entries = buildFindIndex(tianjin, keys, names)
const find = (query: string): string[] => findFigures(entries, query).map((entry) => entry.ref)

describe('buildFindIndex', () => {
  it('lists every metric and every rate once', () => {
    const refs = entries.map((entry) => entry.ref)
    expect(new Set(refs).size).toBe(refs.length)
    for (const id of metricIds) expect(refs).toContain(id)
    for (const id of RATE_IDS) expect(refs).toContain(`rate:${id}`)
  })

  it('lists shares of channels, methods, levels, replies and results, and the coverage that does not add up', () => {
    const refs = entries.map((entry) => entry.ref)
    for (const part of [
      'disclosure.channel.website',
      'applications.method.fax',
      'applications.level.district',
      'replies.granted',
      'review.corrected',
    ]) {
      expect(refs).toContain(`share:${part}`)
    }
    expect(refs.filter((ref) => ref.startsWith('share:replies.share'))).toEqual([])
  })

  it.each(['2019', '2021'] as const)('knows in a report of the form %s its own groups and headings, and no difference of the 2014 form', (form) => {
    const later = buildFindIndex(makeReport(form, consistentCells(form, steadyNumbers())), keys, names)
    expect(later.filter((entry) => entry.subject.kind === 'difference')).toEqual([])
    expect(later.filter((entry) => entry.subject.kind === 'group').map(({ ref }) => ref)).toEqual(['sum:outcomes.not-processed,outcomes.other'])
    expect(findFigures(later, '不予公开')[0]).toMatchObject({ ref: 'total:outcomes.refused', quantity: { state: 'known', kind: 'computed' } })
    expect(findFigures(later, '结转下年度')[0]).toMatchObject({ ref: 'applications.carried-forward', quantity: { state: 'known' } })
  })
})

describe('findFigures by kind of applicant', () => {
  const later = buildFindIndex(makeReport('2021', { ...consistentCells('2021', steadyNumbers()), 'outcomes.granted@research': 'blank' }), keys, names)
  const first = (query: string) => findFigures(later, query)[0]

  it.each([
    ['自然人 予以公开', 'outcomes.granted@natural-person'],
    ['自然人予以公开', 'outcomes.granted@natural-person'],
    ['予以公开 自然人', 'outcomes.granted@natural-person'],
    ['natural persons granted', 'outcomes.granted@natural-person'],
    ['granted to natural persons', 'outcomes.granted@natural-person'],
    ['zrr yygk', 'outcomes.granted@natural-person'],
    ['zrryygk', 'outcomes.granted@natural-person'],
    ['企业 新收', 'applications.new@business'],
    ['律所 收到', 'applications.new@legal-service'],
    ['law firms carried forward', 'applications.carried-forward@legal-service'],
    ['社会公益组织', 'applications.new@public-welfare'],
    ['个人 不予公开', 'total:outcomes.refused@natural-person'],
  ])('finds by %s the cell or sum %s', (query, ref) => {
    expect(first(query)).toMatchObject({ ref, quantity: { state: 'known' } })
  })

  it('puts the row before its columns, and says of a blank cell that it is blank', () => {
    expect(first('予以公开')).toMatchObject({ ref: 'outcomes.granted' })
    expect(first('科研机构 予以公开')).toMatchObject({ ref: 'outcomes.granted@research', quantity: { state: 'missing', reason: 'blank' } })
    expect(new Set(later.map(({ ref }) => ref)).size).toBe(later.length)
  })
})

describe('findFigures', () => {
  it.each([
    '新闻发布会',
    '发布会',
    '记者会',
    'press',
    'Press conferences',
    'conferences press',
    'xwfbh',
    'XWFBH',
    'xinwenfabuhui',
    'xinwen fabu hui',
    'xīnwén fābùhuì',
    'xinwfabuh',
    'fabuhui',
    'ｘｗｆｂｈ',
    '新闻　发布会',
    '182',
    '１８２',
    '182次',
    '182 次',
    'press 182',
    '新闻 fbh',
  ])('finds the press conferences by %s', (query) => {
    expect(find(query)[0]).toBe('response.press-conferences')
  })

  it.each([
    ['14,819', 'applications.received'],
    ['14819', 'applications.received'],
    ['466860', 'disclosure.total'],
    ['４６６，８６０', 'disclosure.total'],
    ['46.7万', 'disclosure.total'],
    ['240万', 'services.data-items'],
    ['240余万条', 'services.data-items'],
    ['5.4天', 'reform.days-current'],
    ['74.37%', 'reform.days-reduction'],
    ['55.38%', 'share:disclosure.channel.website'],
    ['55.4', 'share:disclosure.channel.website'],
    ['40.09', 'rate:disclosure-a'],
    ['6542', 'sum:replies.already-public,replies.granted'],
    ['24', 'difference:applications.received,applications.completed'],
  ])('finds what has the value %s', (query, ref) => {
    expect(find(query)[0]).toBe(ref)
  })

  it.each([
    ['主动公开', 'disclosure.total'],
    ['zdgk', 'disclosure.total'],
    ['government websites', 'disclosure.channel.website'],
    ['回复率', 'interaction.reply-rate'],
    ['huifulv', 'interaction.reply-rate'],
    ['hfl', 'interaction.reply-rate'],
    ['huifulǜ', 'interaction.reply-rate'],
    ['fax', 'applications.method.fax'],
    ['网站占比', 'share:disclosure.channel.website'],
    ['传真占比', 'share:applications.method.fax'],
    ['website coverage', 'share:disclosure.channel.website'],
    ['公开率', 'rate:disclosure-a'],
    ['gkl', 'rate:disclosure-a'],
    ['网上申请', 'applications.method.online'],
    ['信函 申请', 'applications.method.letter'],
    ['xingzhengfuyi', 'review.total'],
    ['xingzhengsusong', 'litigation.total'],
    ['how many press conferences were held', 'response.press-conferences'],
    ['share of websites', 'share:disclosure.channel.website'],
    ['公开', 'replies.granted'],
    ['court', 'litigation.total'],
    ["not this body's", 'replies.not-this-body'],
    ['not this body’s', 'replies.not-this-body'],
    ['归集', 'services.data-items'],
    ['国家秘密', 'replies.refused.state-secret'],
    ['sheji guojia mimi', 'replies.refused.state-secret'],
  ])('finds by %s', (query, ref) => {
    expect(find(query)[0]).toBe(ref)
  })

  it('takes ü typed as v, and offers the rate beside its numerator', () => {
    expect(find('lv')).toEqual(expect.arrayContaining(['rate:disclosure-a', 'rate:dispute', 'interaction.reply-rate']))
    expect(find('复议纠错').slice(0, 3)).toEqual(expect.arrayContaining(['rate:correction-review', 'review.corrected']))
    expect(find('公开').slice(0, 4)).toContain('disclosure.total')
    expect(find('申请').slice(0, 3)).toContain('applications.received')
  })

  it('finds what the report lacks, with the reason', () => {
    expect(findFigures(entries, '举报投诉')[0]).toMatchObject({ ref: 'complaints.total', quantity: { state: 'missing', reason: 'not-published' } })
    expect(findFigures(entries, '结转下年度')[0]).toMatchObject({
      ref: 'applications.carried-forward',
      quantity: { state: 'missing', reason: 'not-in-form' },
    })
  })

  it('sets lines of other forms behind those of its own', () => {
    const states = findFigures(entries, 'granted').map(({ quantity }) => quantity.state === 'missing' && quantity.reason === 'not-in-form')
    expect(states).toContain(true)
    expect(states).toEqual([...states].sort((a, b) => Number(a) - Number(b)))
  })

  it('finds every figure by each of its names', () => {
    const known = entries.filter((entry) => entry.quantity.state === 'known')
    const missed = known.flatMap((entry) =>
      entry.texts
        .filter((text) => entries.filter((each) => each.texts.some((other) => other.compact === text.compact)).length <= 3)
        .filter((text) => !find(text.spaced).includes(entry.ref))
        .map((text) => `${entry.ref} by ${text.spaced}`),
    )
    expect(missed).toEqual([])
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '　', '…', '()', '\u0000']) expect(find(query)).toEqual([])
    expect(find('qqqq')).toEqual([])
    expect(find('龘')).toEqual([])
  })

  it('never throws, gives at most twelve, none twice, and the same for the same', () => {
    const piece = fc.constantFrom('xw', 'lv', '公开', '1', ',', '.', '%', '万', ' ', 'ü', '余', 'k')
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(query, (text) => {
        const found = find(text)
        expect(found.length).toBeLessThanOrEqual(MOST_RESULTS)
        expect(new Set(found).size).toBe(found.length)
        expect(find(text)).toEqual(found)
      }),
    )
  }, 30_000)
})

describe('foldText', () => {
  it.each([
    ['ＡＢｃ　１２', 'abc 12'],
    ['lǜ', 'lv'],
    ['LÜ', 'lv'],
    ['xīn wén', 'xin wen'],
    ['body’s', 'bodys'],
    ['１４，８１９', '14,819'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})
