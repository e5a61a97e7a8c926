import { describe, expect, it } from 'vitest'
import aliases from '../../src/report/aliases.json' with { type: 'json' }
import { childrenOf, isMetricId, metricIds, metricOf, type MetricId } from '../../src/report/dictionary'
import form2014 from '../../src/report/forms/2014.json' with { type: 'json' }
import form2019 from '../../src/report/forms/2019.json' with { type: 'json' }
import form2021 from '../../src/report/forms/2021.json' with { type: 'json' }
import { FORMS, type Form } from '../../src/report/schema'

const FORM_FILES: Record<Form, unknown> = { '2014': form2014, '2019': form2019, '2021': form2021 }

/** Collects the ids under `metric`, `metrics` and, for headings over parts, `sumOf`, at any depth. */
function metricsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(metricsIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'metric' || key === 'sumOf') return [String(value)]
    return key === 'metrics' && Array.isArray(value) ? value.map(String) : metricsIn(value)
  })
}

function repeated(names: string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i)
}

describe('the dictionary', () => {
  it.each(metricIds)('%s has names, unit and known forms', (id) => {
    const { zh, en, unit, unitEn, forms, short, unprinted } = metricOf(id)
    for (const text of [zh, en, unit, unitEn, ...(short ? [short.zh, short.en] : [])]) {
      expect(text).toBe(text.trim())
      expect(text).not.toBe('')
    }
    expect(FORMS).toEqual(expect.arrayContaining([...forms]))
    expect(forms).toEqual(expect.arrayContaining([...(unprinted ?? [])]))
  })

  it('is asked for by other words, none of them empty or said twice of a metric', () => {
    for (const [id, words] of Object.entries(aliases)) {
      expect([id, isMetricId(id)]).toEqual([id, true])
      expect([id, words.length > 0 && words.every((word) => word !== '' && word === word.trim())]).toEqual([id, true])
      expect([id, repeated(words)]).toEqual([id, []])
    }
  })

  it.each(metricIds)('%s leads up to a metric without a parent', (id) => {
    const seen: MetricId[] = []
    for (let at: MetricId | undefined = id; at; at = metricOf(at).parent) {
      expect(seen).not.toContain(at)
      expect(isMetricId(at)).toBe(true)
      seen.push(at)
    }
  })

  it.each(metricIds)('%s says how it relates exactly where it has a parent, in a form that the parent has', (id) => {
    const { parent, relation, forms } = metricOf(id)
    expect(relation === undefined).toBe(parent === undefined)
    expect(parent ? metricOf(parent).forms : forms).toEqual(expect.arrayContaining([...forms]))
  })

  it('gives no name to two metrics of one form', () => {
    for (const form of FORMS) {
      const lines = metricIds.map(metricOf).filter((metric) => metric.forms.includes(form))
      expect(repeated(lines.map(({ parent, zh }) => `${parent ?? ''} ${zh}`))).toEqual([])
      expect(repeated(lines.map(({ parent, en }) => `${parent ?? ''} ${en}`))).toEqual([])
    }
    expect(repeated(metricIds.map((id) => metricOf(id).zh).filter((zh) => zh.includes('占比')))).toEqual([])
  })

  it('gives no short name to two siblings under one parent', () => {
    for (const id of metricIds) {
      const levels = new Set(childrenOf(id).map((child) => child.slice(0, child.lastIndexOf('.'))))
      for (const level of levels) {
        const siblings = childrenOf(id).filter((child) => child.slice(0, child.lastIndexOf('.')) === level)
        expect(repeated(siblings.map((child) => metricOf(child).short?.zh ?? metricOf(child).zh))).toEqual([])
        expect(repeated(siblings.map((child) => metricOf(child).short?.en ?? metricOf(child).en))).toEqual([])
      }
    }
  })

  it('keeps an own id for each meaning of one word', () => {
    expect(metricOf('fees.charged').forms).toEqual(['2014'])
    expect(metricOf('charges.items-before').forms).toEqual(['2019'])
    expect(metricOf('charges.amount').forms).toEqual(['2021'])
    expect(metricOf('fees.processing').forms).toEqual([])
  })

  it('knows overlap, partition and subset apart', () => {
    expect(childrenOf('disclosure.total', 'overlap')).toHaveLength(5)
    expect(childrenOf('disclosure.total', 'partition')).toEqual(['disclosure.level.municipal', 'disclosure.level.district'])
    expect(childrenOf('disclosure.total', 'subset')).toEqual(['disclosure.normative-documents'])
    expect(childrenOf('replies.total', 'partition', '2014')).toHaveLength(8)
    expect(childrenOf('replies.refused', 'overlap', '2014')).toHaveLength(6)
    expect(childrenOf('outcomes.other', 'partition', '2019')).toEqual([])
    expect(childrenOf('outcomes.other', 'partition', '2021')).toHaveLength(3)
  })
})

describe.each(FORMS)('the %s form', (form) => {
  const inForm = metricsIn(FORM_FILES[form])

  it('names metrics that the dictionary has with this form', () => {
    expect(inForm.filter((id) => !isMetricId(id) || !metricOf(id).forms.includes(form))).toEqual([])
  })

  it('has each metric of the form once', () => {
    expect([...inForm].sort()).toEqual(metricIds.filter((id) => metricOf(id).forms.includes(form)).sort())
  })
})

describe('the rows of the 2014 form', () => {
  it('are headings with both names, or metrics', () => {
    const faulty = form2014.filter((row) => ('heading' in row ? !(row.number && row.heading && row.en) : !isMetricId(row.metric)))
    expect(faulty).toEqual([])
  })

  it('never go more than one level deeper at a time', () => {
    form2014.slice(1).forEach((row, i) => expect(row.depth - (form2014[i]?.depth ?? Number.NaN)).toBeLessThanOrEqual(1))
  })

  it('mark 其中 rows: subsets and reasons of refusal', () => {
    const marked = form2014.flatMap((row) => ('of' in row && row.of && 'metric' in row ? [row.metric] : []))
    expect(marked).toHaveLength(9)
    expect(marked).toContain('disclosure.normative-documents')
    expect(marked).not.toContain('disclosure.normative-documents-issued')
  })
})

describe('the section 三 of the later forms', () => {
  it.each([
    [form2019, 23],
    [form2021, 25],
  ])('has seven columns and its rows', (file, rows) => {
    const table = file.find((part) => part.table === '三')
    expect(table?.columns).toHaveLength(7)
    expect(table?.rows?.filter((row) => 'metric' in row)).toHaveLength(rows)
  })
})
