import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberAt, readCell, valueFor } from '../../src/reader/numbers'
import { plain } from '../../src/reader/plain'
import type { MetricId } from '../../src/report/dictionary'

const said = (metric: MetricId, text: string, headUnit?: string) => {
  const printed = numberAt(plain(text).text, 0)
  return printed ? valueFor(metric, printed, headUnit) : null
}
const cell = (metric: MetricId, text: string, headUnit?: string) => {
  const read = readCell(metric, text, headUnit)
  if ('blank' in read) return 'blank'
  return 'reason' in read ? read.reason : read.value.value
}

const wide = (text: string): string => text.replace(/[\d.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark)

describe('a quantity in every style reads back equal', () => {
  const counts = fc.integer({ min: 0, max: 99_999_999 })
  it.each<[string, (value: number) => string]>([
    ['plain', (value) => `${value}件`],
    ['with commas', (value) => `${grouped(value, ',')}件`],
    ['with full-width commas', (value) => `${grouped(value, '，')}件`],
    ['with blanks', (value) => `${grouped(value, ' ')} 件`],
    ['with full-width digits', (value) => wide(`${value}件`)],
    ['with blanks around', (value) => ` ${value} 件 `],
  ])('%s', (_, print) => {
    fc.assert(
      fc.property(counts, (value) => {
        expect(said('applications.new', print(value))).toMatchObject({ value: { value, unit: '件', kind: 'exact' }, doubts: [] })
        expect(cell('applications.new', print(value))).toBe(value)
      }),
    )
  })

  it('in 万 and 亿, with the size of the last digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(['万', 4], ['亿', 8] as const),
        (digits, places, [sign, power]) => {
          const text = (digits / 10 ** places).toFixed(places)
          const value = Number(`${digits}e${power - places}`)
          expect(said('services.visits', `${text}${sign}次`)).toEqual({
            value: { value, unit: '次', kind: 'rounded', precision: Number(`1e${power - places}`), printed: `${text}${sign}` },
            doubts: [],
          })
        },
      ),
    )
  })

  it('as a percentage with the digits printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 2 }), (digits, places) => {
        const text = `${(digits / 10 ** places).toFixed(places)}%`
        expect(said('outcomes.share.granted', text)).toEqual({
          value: { value: Number(`${digits}e-${places}`), unit: '%', kind: 'percent', precision: Number(`1e-${places}`), printed: text },
          doubts: [],
        })
      }),
    )
  })

  it('as an amount in 元 for a metric in 万元, and the other way round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(said('charges.amount', `${value}元`)).toMatchObject({ value: { value: Number(`${value}e-4`), unit: '万元', printed: `${value}元` } })
        expect(said('fees.processing', `${value}万元`)).toMatchObject({ value: { value: value * 10_000, unit: '元', printed: `${value}万元` } })
      }),
    )
  })
})

describe('numberAt and valueFor', () => {
  it.each<[string, number, string, string | undefined]>([
    ['约300件', 300, 'about', '约300'],
    ['近4百件', 400, 'about', '近4百'],
    ['300件左右', 300, 'about', '300件左右'],
    ['30余件', 30, 'over', '30余'],
    ['2600多件', 2600, 'over', '2600多'],
    ['18余万件', 180_000, 'over', '18余万'],
    ['18万余件', 180_000, 'over', '18万余'],
    ['超过70件', 70, 'over', '超过70'],
    ['突破31万件', 310_000, 'over', '突破31万'],
    ['90件以上', 90, 'over', '90件以上'],
    ['6.3万件', 63_000, 'rounded', '6.3万'],
    ['71件', 71, 'exact', undefined],
  ])('%s', (text, value, kind, printed) => {
    const read = said('applications.new', text)
    expect(read).toMatchObject({ value: { value, kind } })
    expect(read && 'value' in read ? read.value.printed : null).toBe(printed)
  })

  it.each(['不足20件', '第3件', '2023年', '5月', '6个月', '7个工作日', '12.5件', '3小时', '40元'])('refuses %s as a count', (text) => {
    const printed = numberAt(text, 0)
    const read = printed && valueFor('applications.new', printed)
    const rest = printed ? text.slice(printed.end) : ''
    expect(read === undefined || 'reason' in read || rest !== '').toBe(true)
  })

  it('does not take the end of a number for a number', () => {
    const printed = numberAt('12345件', 2)
    expect(printed?.foreign).toBe(true)
  })
})

describe('readCell', () => {
  it.each(['', ' ', '\u00a0', '—', '——', '-', '－', '/', '／', '\u3000'])('takes %j for blank, not for 0', (text) => {
    expect(cell('applications.new', text)).toBe('blank')
  })
  it.each<[string, number]>([
    ['0', 0],
    ['０', 0],
    ['0件', 0],
    ['1,204', 1204],
    ['１，２０４', 1204],
    ['1 204', 1204],
  ])('reads %j', (text, value) => {
    expect(cell('applications.new', text)).toBe(value)
  })
  it.each(['12\n345', '1\n204', '12\n\u00a0345件'])('does not make one number of the lines of %j', (text) => {
    expect(cell('applications.new', text)).toBe('doubt.unreadable-cell')
  })
  it.each<[string, number]>([
    ['-3', -3],
    ['－3', -3],
    ['减3', -3],
    ['减少3项', -3],
    ['+4', 4],
    ['增4', 4],
    ['0', 0],
    ['-0', 0],
  ])('reads the change %j', (text, value) => {
    expect(cell('powers.permits.items-change', text)).toBe(value)
  })
  it.each<[string, string]>([
    ['-3', 'doubt.negative'],
    ['12 34', 'doubt.unreadable-cell'],
    ['3 119 4', 'doubt.unreadable-cell'],
    ['1.5', 'doubt.not-a-number'],
    ['无', 'doubt.not-a-number'],
    ['见附件', 'doubt.not-a-number'],
    ['12*', 'doubt.unreadable-cell'],
  ])('leaves %j out with its reason', (text, reason) => {
    expect(cell('applications.new', text)).toBe(reason)
  })
  it('takes the unit of an amount from the cell, else from its head, else leaves it out', () => {
    expect(cell('procurement.amount', '251800元')).toBe(251_800)
    expect(cell('procurement.amount', '25.18', '万元')).toBe(251_800)
    expect(cell('procurement.amount', '25.18')).toBe('doubt.unit-missing')
    expect(cell('procurement.amount', '0')).toBe(0)
    expect(cell('charges.amount', '61.25', '万元')).toBe(61.25)
    expect(cell('charges.amount', '612500', '元')).toBe(61.25)
  })
})

describe('plain', () => {
  it('leaves nothing of blanks and noise, and knows where each character stood', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('收到', ' ', '１', '2', ',', '件', '\u3000', 'ab', '(', ')')), (parts) => {
        const text = parts.join('')
        const { text: words, at } = plain(text)
        expect(at).toHaveLength(words.length + 1)
        for (let i = 1; i < at.length; i++) expect(at[i]).toBeGreaterThan(at[i - 1] ?? -1)
      }),
    )
  })
  it('keeps a comma only where it parts thousands', () => {
    expect(plain('受理1,204件,办结17,3件').text).toBe('受理1,204件，办结17，3件')
  })
})
