import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { metricIds, metricOf } from '../../src/report/dictionary'
import { parseIndex, parseReport } from '../../src/report/parse-report'

const ROOT = resolve(import.meta.dirname, '../..')
const DATA = join(ROOT, 'public/data')
const readText = (path: string): string => readFileSync(join(DATA, path), 'utf8')
const report = parseReport(JSON.parse(readText('reports/tianjin-2018.json')))

/** Transcribed from the report a second time: id, value, unit, kind, section, paragraph. */
const GOLDEN = `
work.tasks 32 项 exact 一（一） 1
reform.items-cancelled 343 个 exact 一（二） 1
reform.items-merged-from 557 个 exact 一（二） 1
reform.items-merged-into 165 个 exact 一（二） 1
reform.items-delegated 94 个 exact 一（二） 1
reform.materials-cut 3842 件 exact 一（二） 1
reform.steps-cut 188 个 exact 一（二） 1
reform.certificates-cut 106 个 exact 一（二） 1
reform.days-statutory 21.2 天 rounded 一（二） 1
reform.days-current 5.4 天 rounded 一（二） 1
reform.days-reduction 74.37 % percent 一（二） 1
services.data-items 2400000 条 over 一（二） 2
services.visits 7520000 次 over 一（二） 2
services.users 526000 个 rounded 一（二） 2
services.departments 9 个 exact 一（二） 3
services.halls 120 个 exact 一（二） 3
hotline.concurrent-users 560 个 exact 一（三） 3
hotline.call-backs 957995 件 exact 一（三） 3
response.interpretations 50 件 over 一（四） 1
response.press-conferences 182 次 exact 一（四） 1
response.online-interviews 139 次 exact 一（四） 1
response.social-media 14609 次 exact 一（四） 1
interaction.messages 49780 条 exact 一（四） 2
interaction.reply-rate 99.99 % percent 一（四） 2
interaction.satisfaction 92.9 % percent 一（四） 2
work.appraisal-weight 4 % percent 一（五） 2
disclosure.total 466860 条 exact 二 1
disclosure.level.municipal 192293 条 exact 二 1
disclosure.level.district 274567 条 exact 二 1
disclosure.normative-documents 5469 件 exact 二 1
disclosure.channel.website 258529 条 exact 二 2
disclosure.channel.weibo 175303 条 exact 二 2
disclosure.channel.wechat 50380 条 exact 二 2
disclosure.channel.gazette 184 条 exact 二 2
disclosure.channel.other 50067 条 exact 二 2
fields.budget-coverage 100 % percent 二（一）1 1
fields.procurement-complaints 40 个 exact 二（三）1 1
fields.procurement-inspections 55 个 exact 二（三）1 1
fields.procurement-penalties 13 条 exact 二（三）1 1
fields.environment-reports 53 个 exact 二（四）4 1
fields.environment-acceptances 55 个 exact 二（四）4 1
applications.received 14819 件 exact 三 1
applications.level.municipal 6907 件 exact 三 1
applications.level.district 7912 件 exact 三 1
applications.method.in-person 4192 件 exact 三 1
applications.method.fax 122 件 exact 三 1
applications.method.online 5900 件 exact 三 1
applications.method.letter 4605 件 exact 三 1
applications.completed 14795 件 exact 三 2
replies.already-public 891 件 exact 三 2
replies.share.already-public 6.02 % percent 三 2
replies.granted 5651 件 exact 三 2
replies.share.granted 38.2 % percent 三 2
replies.partly-granted 281 件 exact 三 2
replies.share.partly-granted 1.9 % percent 三 2
replies.refused 1321 件 exact 三 2
replies.share.refused 8.93 % percent 三 2
replies.not-this-body 2012 件 exact 三 2
replies.share.not-this-body 13.6 % percent 三 2
replies.nonexistent 3247 件 exact 三 2
replies.share.nonexistent 21.95 % percent 三 2
replies.amended 852 件 exact 三 2
replies.share.amended 5.76 % percent 三 2
replies.other-channel 540 件 exact 三 2
replies.share.other-channel 3.65 % percent 三 2
review.total 442 件 exact 四 1
review.upheld 344 件 exact 四 1
review.corrected 44 件 exact 四 1
review.other 54 件 exact 四 1
litigation.total 363 件 exact 四 1
litigation.upheld 299 件 exact 四 1
litigation.corrected 11 件 exact 四 1
litigation.other 53 件 exact 四 1`
  .trim()
  .split('\n')

const stated = report.figures.flatMap((figure) => ('absent' in figure ? [] : [figure]))
const absent = report.figures.flatMap((figure) => ('absent' in figure ? [figure] : []))

/** Returns the printed form of a figure, or undefined where the value shows it. */
const printedOf = (metric: string): string | undefined => stated.find((figure) => figure.metric === metric)?.printed

describe('the Tianjin report of 2018', () => {
  it('has all 73 figures of the report and no other', () => {
    expect(GOLDEN).toHaveLength(73)
    const rows = stated.map(({ metric, value, unit, kind, at }) =>
      [metric, value, unit, kind, at.section, at.in === 'text' ? at.paragraph : at.row].join(' '),
    )
    expect([...rows].sort()).toEqual([...GOLDEN].sort())
  })

  it.each([
    ['response.interpretations', '50余'],
    ['services.data-items', '240余万'],
    ['services.visits', '突破752万'],
    ['services.users', '52.6万'],
    ['interaction.satisfaction', '92.90%'],
    ['replies.share.already-public', '6.02%'],
    ['replies.share.granted', '38.20%'],
    ['replies.share.partly-granted', '1.90%'],
    ['replies.share.refused', '8.93%'],
    ['replies.share.not-this-body', '13.60%'],
    ['replies.share.nonexistent', '21.95%'],
    ['replies.share.amended', '5.76%'],
    ['replies.share.other-channel', '3.65%'],
  ])('keeps %s as printed, %s', (metric, printed) => expect(printedOf(metric)).toBe(printed))

  const percentages = stated.filter((figure) => figure.unit === '%')
  it.each(percentages)('gives $metric, a percentage, its printed form and a precision that fits it', ({ kind, printed, precision }) => {
    const decimals = /^\d+(?:\.(\d+))?%$/.exec(printed ?? '')
    expect(decimals).not.toBeNull()
    expect([kind, precision]).toEqual(['percent', Number((10 ** -(decimals?.[1]?.length ?? 0)).toFixed(4))])
  })

  it('marks its two approximate matches', () => {
    expect(stated.filter((figure) => figure.approximate).map((figure) => figure.metric)).toEqual([
      'response.interpretations',
      'response.social-media',
    ])
  })

  it('names every row of the 2014 form that the report does not give, with its place in the empty table', () => {
    const given = new Set(stated.map((figure) => figure.metric))
    expect(absent.map((figure) => figure.metric)).toEqual(metricIds.filter((id) => metricOf(id).forms.includes('2014') && !given.has(id)))
    expect(absent).toHaveLength(25)
    for (const figure of absent) expect(figure).toMatchObject({ absent: 'not-published', at: { in: 'table', section: '六' } })
  })

  it('adds up where it has to', () => {
    const sum = (prefix: string) => stated.filter(({ metric }) => metric.startsWith(prefix)).reduce((total, { value }) => total + value, 0)
    expect(sum('disclosure.channel.') - 466860).toBe(67603)
    expect(sum('disclosure.level.')).toBe(466860)
    expect(sum('applications.method.')).toBe(14819)
    expect(sum('applications.level.')).toBe(14819)
    expect(sum('replies.') - sum('replies.share.')).toBeCloseTo(14795, 6)
    expect(sum('replies.share.')).toBeCloseTo(100.01, 6)
    expect(sum('review.')).toBe(442 * 2)
    expect(sum('litigation.')).toBe(363 * 2)
  })

  it('knows no date and no address of publication, and does not take the date of the copy for one', () => {
    expect(report.publication).toMatchObject({ date: { absent: 'not-published' }, address: { absent: 'not-published' } })
    expect(report.period).toEqual({ from: '2018-01-01', to: '2018-12-31' })
  })

  it('has the opening of the platform, the named bodies and the themes', () => {
    expect(report.events).toMatchObject([{ id: 'services-platform-opened', date: '2018-08-10' }])
    expect(report.named.map(({ kind }) => kind)).toEqual(['agency', 'agency', 'agency', 'agency', 'district', 'district', 'district'])
    const { problems, measures, applicationTopics, disputeTopics } = report.themes
    expect([problems, measures, applicationTopics, disputeTopics].map((list) => list.length)).toEqual([4, 5, 5, 2])
  })

  it('is in the index, under the same words', () => {
    const index = parseIndex(JSON.parse(readText('index.json')))
    const { id, title, body, division, level, scope, year, form } = report
    expect(index.default).toBe(id)
    expect(index.reports).toContainEqual({ id, title, body, division, level, scope, year, form, file: 'reports/tianjin-2018.json' })
  })

  it('keeps to its weight', () => {
    expect(Buffer.byteLength(readText('reports/tianjin-2018.json'))).toBeLessThanOrEqual(45_000)
  })
})

describe('words that a copyist added to the source', () => {
  /** Digests, so that the words stand in no file: one of two Chinese characters, one of three Latin letters. */
  const BANNED = new Map([
    [2, '6320cccbab847123de0ceeff8b8f1a3fd2929846fef2681e28925c4c786d7818'],
    [3, 'fbb43c052acf1843ddace6cdf93f727a96bd8dd30a70ba93ba9a339feb4183e3'],
  ])
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

  function holds(text: string, banned: ReadonlyMap<number, string>): boolean {
    return [...banned].some(([length, word]) => {
      const pieces = new Set(Array.from({ length: text.length }, (_, i) => text.slice(i, i + length)))
      return Array.from(pieces, digest).includes(word)
    })
  }

  it.each(['public/data', 'src/report', 'docs'])('are nowhere in %s', (folder) => {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => holds(readFileSync(join(file.parentPath, file.name), 'utf8'), BANNED)).map(({ name }) => name)).toEqual([])
  })

  it('leave no Latin tail on a Chinese word', () => expect(readText('reports/tianjin-2018.json')).not.toMatch(/\p{Script=Han}[a-z]{2,}/u))

  it('would be found at the beginning, inside and at the end', () => {
    const planted = new Map([[2, digest('津报')]])
    for (const text of ['津报', '天津报告', '……津报', '津报abc']) expect(holds(text, planted)).toBe(true)
    for (const text of ['', '津', '报津', '津 报']) expect(holds(text, planted)).toBe(false)
  })
})
