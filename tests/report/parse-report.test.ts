import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError, parseIndex, parseReport } from '../../src/report/parse-report'
import { SCHEMA_VERSION } from '../../src/report/schema'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Key = string | number

function isJson(value: unknown): value is Json {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isJson)
  return value === null || ['boolean', 'number', 'string'].includes(typeof value)
}

function jsonOf(text: string): Json {
  const value: unknown = JSON.parse(text)
  if (!isJson(value)) throw new TypeError('not JSON')
  return value
}

const read = (path: string): Json => jsonOf(readFileSync(resolve(import.meta.dirname, '../../public/data', path), 'utf8'))
const tianjin = read('reports/tianjin-2018.json')
const index = read('index.json')

function setIn(node: Json, [key, ...rest]: readonly Key[], value: Json | undefined): Json {
  if (key === undefined || node === null || typeof node !== 'object') return value ?? null
  const copy: Json = Array.isArray(node) ? [...node] : { ...node }
  const box = copy as Record<Key, Json>
  const child = box[key]
  if (rest.length > 0 && child !== undefined) box[key] = setIn(child, rest, value)
  else if (value === undefined) delete box[key]
  else box[key] = value
  return copy
}

const put = (keys: readonly Key[], value: Json): Json => setIn(tianjin, keys, value)
const figure = (over: Record<string, Json> = {}): Json => ({
  metric: 'disclosure.total',
  value: 1,
  unit: '条',
  kind: 'exact',
  at: { in: 'text', section: '七', paragraph: 1 },
  ...over,
})
const withFigures = (...figures: Json[]): Json => setIn(put(['figures'], figures), ['named'], [])

function errorOf(run: () => unknown): FormatError {
  try {
    run()
  } catch (error) {
    if (error instanceof FormatError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** Returns whether a parse went well or was refused in order; lets any other error through. */
function outcome(run: () => unknown): 'parsed' | 'refused' {
  try {
    run()
    return 'parsed'
  } catch (error) {
    if (error instanceof FormatError) return 'refused'
    throw error
  }
}

const reportError = (input: unknown): FormatError => errorOf(() => parseReport(input))

function keyPaths(node: Json, path: readonly Key[] = []): Key[][] {
  if (node === null || typeof node !== 'object') return []
  const entries: [Key, Json][] = Array.isArray(node) ? node.map((item, i) => [i, item]) : Object.entries(node)
  return entries.flatMap(([key, value]) => [[...path, key], ...keyPaths(value, [...path, key])])
}

const written = (keys: readonly Key[]): string =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key), '')

describe('parseReport', () => {
  it('returns the report', () => {
    expect(parseReport(tianjin)).toEqual(tianjin)
  })

  it('trims texts', () => {
    expect(parseReport(put(['title', 'en'], '  Tianjin \n')).title.en).toBe('Tianjin')
  })

  it.each([null, undefined, 1, 'text', true])('refuses %j as a whole', (input) => {
    expect(reportError(input)).toMatchObject({ kind: 'schema', path: '' })
  })

  it('names key, expectation and finding', () => {
    expect(reportError(put(['year'], '2018'))).toMatchObject({ kind: 'schema', path: 'year', expected: 'number', received: '"2018"' })
    expect(reportError(put(['year'], '2018')).message).toBe('year: expected number, received "2018"')
  })

  const wrong: [path: string, keys: Key[], value: Json][] = [
    ['id', ['id'], 'Tianjin 2018'],
    ['id', ['id'], '../etc'],
    ['title.en', ['title', 'en'], '   '],
    ['title', ['title'], '天津'],
    ['division', ['division'], 120000],
    ['division', ['division'], '12000'],
    ['level', ['level'], 'city'],
    ['scope', ['scope'], ''],
    ['year', ['year'], 2018.5],
    ['year', ['year'], 1],
    ['form', ['form'], '2015'],
    ['form', ['form'], 2014],
    ['period.from', ['period', 'from'], '2018/1/1'],
    ['period.from', ['period', 'from'], '2018-02-30'],
    ['period.to', ['period', 'to'], '2017-12-31'],
    ['publication.date.value', ['publication', 'date'], { value: '2019-13-01' }],
    ['publication.date.value', ['publication', 'date'], { value: '2019-02-29' }],
    ['publication.date.value', ['publication', 'date'], {}],
    ['publication.date.absent', ['publication', 'date'], { absent: 'lost' }],
    ['publication.date', ['publication', 'date'], '2019-01-01'],
    ['publication.address.value', ['publication', 'address'], { value: 'www.tj.gov.cn' }],
    ['publication.address.note.en', ['publication', 'address'], { absent: 'blank', note: { zh: '无' } }],
    ['contact.phone', ['contact'], { office: { zh: '办', en: 'Office' }, phone: '1' }],
    ['sections[1].number', ['sections', 1, 'number'], '前言'],
    ['figures', ['figures'], {}],
    ['figures[3].value', ['figures', 3, 'value'], '165'],
    ['figures[3].value', ['figures', 3, 'value'], null],
    ['figures[3].value', ['figures', 3, 'value'], -1],
    ['figures[3].value', ['figures', 3, 'value'], 0.5],
    ['figures[3].unit', ['figures', 3, 'unit'], ''],
    ['figures[3].unit', ['figures', 3, 'unit'], '万元'],
    ['figures[3].unit', ['figures', 3, 'unit'], '%'],
    ['figures[3].kind', ['figures', 3, 'kind'], 'roughly'],
    ['figures[3].kind', ['figures', 3, 'kind'], 'percent'],
    ['figures[3].metric', ['figures', 3, 'metric'], 'reform.unknown'],
    ['figures[3].metric', ['figures', 3, 'metric'], 'toString'],
    ['figures[3].precision', ['figures', 3, 'precision'], 0],
    ['figures[3].at.section', ['figures', 3, 'at', 'section'], '一(二)'],
    ['figures[3].at.paragraph', ['figures', 3, 'at', 'paragraph'], 0],
    ['figures[3].at.in', ['figures', 3, 'at', 'in'], 'margin'],
    ['figures[3].at.row', ['figures', 3, 'at', 'row'], 'x'],
    ['figures[3].applicant', ['figures', 3, 'applicant'], 'business'],
    ['figures[3].applicant', ['figures', 3, 'applicant'], 'everybody'],
    ['figures[3].value', ['figures', 3, 'absent'], 'blank'],
    ['figures[80].absent', ['figures', 80, 'absent'], 'unknown'],
    ['figures[80].absent', ['figures', 80, 'absent'], 'not-in-form'],
    ['figures[80].value', ['figures', 80, 'value'], 0],
    ['figures[80].at.row', ['figures', 80, 'at', 'row'], ''],
    ['events[0].date', ['events', 0, 'date'], '2018-08-32'],
    ['events[0].at.section', ['events', 0, 'at', 'section'], '八'],
    ['named[0].of', ['named', 0, 'of'], 'nobody'],
    ['named[0].of', ['named', 0, 'of'], 'outcomes.total'],
    ['named[0].kind', ['named', 0, 'kind'], 'village'],
    ['themes.problems[0].zh', ['themes', 'problems', 0, 'zh'], ''],
    ['themes.fields[2].at.section', ['themes', 'fields', 2, 'at', 'section'], '九'],
    ['themes.others', ['themes', 'others'], []],
    ['sourceNotes[1].id', ['sourceNotes', 1, 'id'], 'copy-date'],
    ['knownDifferences[0].note', ['knownDifferences'], [{ check: 'x' }]],
    ['corrections[0].date', ['corrections'], [{ date: 'today', metric: 'work.tasks', from: '1', to: '2', note: { zh: '注', en: 'Note' } }]],
    ['remarks', ['remarks'], 'x'],
  ]
  it.each(wrong)('names %s for %j = %j', (path, keys, value) => {
    expect(reportError(put(keys, value)).path).toBe(path)
  })

  it('does not list all ids where a metric is unknown', () => {
    expect(reportError(put(['figures', 3, 'metric'], 'x')).expected).toBe('a metric id of the dictionary')
  })

  it('says of a key that the format does not have that it should not be there', () => {
    expect(reportError(put(['remarks'], 'x')).expected).toBe('no key of this name')
  })

  it('refuses a newer version before it looks at anything else', () => {
    const version = SCHEMA_VERSION + 1
    expect(reportError({ schemaVersion: version })).toMatchObject({
      kind: 'newer-version',
      path: 'schemaVersion',
      version,
      received: String(version),
    })
    expect(reportError(put(['schemaVersion'], 1.5)).kind).toBe('newer-version')
    for (const other of [0, -1, '2', null])
      expect(reportError(put(['schemaVersion'], other))).toMatchObject({ kind: 'schema', path: 'schemaVersion' })
  })

  describe('one required key deleted', () => {
    const OPTIONAL =
      /^(?:\$schema|issuer|division|level|contact(?:\.(?:address|postcode|telephone|email))?|.*\.(?:note|precision|printed|approximate)|(?:sourceNotes|figures)\[\d+\]\.at)$/
    const paths = keyPaths(tianjin).filter((keys) => typeof keys.at(-1) === 'string')
    const needed = paths.filter((keys) => !OPTIONAL.test(written(keys)) || (keys[0] === 'figures' && keys.at(-1) === 'at' && Number(keys[1]) < 73))

    it('is named, wherever it was', () => {
      expect(needed.length).toBeGreaterThan(500)
      fc.assert(
        fc.property(fc.constantFrom(...needed), (keys) => {
          const error = reportError(setIn(tianjin, keys, undefined))
          // Without `absent`, a figure or a date counts as one that should have a value.
          const named = keys.at(-1) === 'absent' ? [...keys.slice(0, -1), 'value'] : keys
          expect(error).toMatchObject({ kind: 'schema', path: written(named), received: 'nothing' })
        }),
        { numRuns: 400 },
      )
    })

    it('may be missing where it is optional', () => {
      for (const keys of [
        ['$schema'],
        ['division'],
        ['level'],
        ['contact'],
        ['contact', 'email'],
        ['figures', 10, 'printed'],
        ['figures', 80, 'at'],
        ['sourceNotes', 4, 'at'],
      ]) {
        expect(() => parseReport(setIn(tianjin, keys, undefined))).not.toThrow()
      }
    })
  })

  describe('several statements of a metric', () => {
    it('are allowed in several places and for several applicants', () => {
      const other = figure({ at: { in: 'text', section: '七', paragraph: 2 } })
      const cell = figure({ at: { in: 'table', section: '六', row: '主动公开政府信息数' } })
      expect(parseReport(withFigures(figure(), other, cell)).figures).toHaveLength(3)
    })

    it('are refused in one place, with values or without', () => {
      expect(reportError(withFigures(figure(), figure({ value: 2 })))).toMatchObject({ path: 'figures[1]', received: 'the same as figures[0]' })
      const absent = { metric: 'disclosure.total', absent: 'blank', at: { in: 'text', section: '七', paragraph: 1 } }
      expect(reportError(withFigures(figure(), absent)).path).toBe('figures[1]')
      expect(reportError(withFigures({ metric: 'work.tasks', absent: 'blank' }, { metric: 'work.tasks', absent: 'illegible' })).path).toBe(
        'figures[1]',
      )
    })
  })

  describe('units', () => {
    it('may be another measure word that counts, as printed', () => {
      for (const unit of ['件', '个', '篇', '份']) expect(() => parseReport(withFigures(figure({ unit })))).not.toThrow()
    })

    it('may not change the scale', () => {
      const fees = figure({ metric: 'fees.charged', unit: '元', value: 1.5, precision: 0.1 })
      expect(reportError(withFigures(fees))).toMatchObject({ path: 'figures[0].unit', expected: '"万元"', received: '"元"' })
      expect(reportError(withFigures(figure({ metric: 'reform.days-current', unit: '件' }))).path).toBe('figures[0].unit')
      expect(() => parseReport(withFigures(figure({ metric: 'fees.charged', unit: '万元', value: 1.5, precision: 0.1 })))).not.toThrow()
    })

    it('let a rounded count have a fraction, an exact one not', () => {
      expect(() => parseReport(withFigures(figure({ value: 1.5, kind: 'about', precision: 0.1 })))).not.toThrow()
      expect(reportError(withFigures(figure({ value: 1.5 }))).path).toBe('figures[0].value')
    })

    it.each([
      [7_520_000, 10_000],
      [240_000, 10_000],
      [74.37, 0.01],
      [0.3, 0.1],
      [5, undefined],
      [0, 10_000],
    ])('let %d have the precision %s', (value, precision) => {
      expect(() => parseReport(withFigures(figure({ value, kind: 'about', ...(precision && { precision }) })))).not.toThrow()
    })

    it.each([
      [7_525_000, 10_000],
      [74.37, 0.1],
      [1.5, undefined],
      [5, 10],
    ])('refuse %d with the precision %s', (value, precision) => {
      expect(reportError(withFigures(figure({ value, kind: 'about', ...(precision && { precision }) })))).toMatchObject({
        path: 'figures[0].precision',
        expected: `the size of the last printed digit of ${value}`,
        received: String(precision ?? 1),
      })
    })

    it('let a share be told roughly', () => {
      expect(() => parseReport(withFigures(figure({ metric: 'interaction.satisfaction', unit: '%', value: 90, kind: 'over' })))).not.toThrow()
    })
  })

  describe('the later forms', () => {
    const later = (form: string, ...figures: Json[]): Json => setIn(withFigures(...figures), ['form'], form)
    const cell = { in: 'table', section: '三', row: '予以公开', column: '商业企业' }

    it('have applicant kinds', () => {
      const business = figure({ metric: 'outcomes.granted', unit: '件', applicant: 'business', at: cell })
      const research = figure({ metric: 'outcomes.granted', unit: '件', applicant: 'research', at: cell })
      expect(parseReport(later('2021', business, research)).figures).toHaveLength(2)
    })

    it('may tell a change below zero, and nothing else', () => {
      const change = figure({ metric: 'charges.items-change', unit: '项', value: -3 })
      expect(() => parseReport(later('2019', change))).not.toThrow()
      expect(reportError(later('2019', figure({ value: -3 }))).path).toBe('figures[0].value')
    })

    it('have no cell for a line of another form, but may tell it in the text or say that it is not in the form', () => {
      const row = { in: 'table', section: '二', row: '规章' }
      expect(reportError(later('2019', figure({ metric: 'regulations.in-force', unit: '件', at: row }))).path).toBe('figures[0].metric')
      expect(() => parseReport(later('2021', figure({ metric: 'regulations.in-force', unit: '件', at: row })))).not.toThrow()
      expect(() => parseReport(later('2021', figure({ metric: 'response.press-conferences', unit: '次' })))).not.toThrow()
      expect(() => parseReport(later('2021', { metric: 'response.press-conferences', absent: 'not-in-form' }))).not.toThrow()
    })
  })

  it('throws nothing but FormatError, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (input) => {
        expect(outcome(() => parseReport(input))).toBe('refused')
      }),
    )
  })

  it('throws nothing but FormatError where any part of a report is any JSON', () => {
    const paths = keyPaths(tianjin)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (keys, value) => {
        const changed = setIn(tianjin, keys, jsonOf(JSON.stringify(value)))
        expect(['parsed', 'refused']).toContain(outcome(() => parseReport(changed)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('parseIndex', () => {
  const error = (input: unknown): FormatError => errorOf(() => parseIndex(input))

  it('returns the index', () => {
    expect(parseIndex(index)).toEqual(index)
  })

  const wrong: [path: string, keys: Key[], value: Json][] = [
    ['default', ['default'], 'nowhere-2018'],
    ['reports', ['reports'], null],
    ['default', ['reports'], []],
    ['reports[0].file', ['reports', 0, 'file'], 'https://example.org/x.json'],
    ['reports[0].file', ['reports', 0, 'file'], '../secret.json'],
    ['reports[0].form', ['reports', 0, 'form'], '2008'],
    ['reports[0].extra', ['reports', 0, 'extra'], 1],
  ]
  it.each(wrong)('names %s for %j = %j', (path, keys, value) => {
    expect(error(setIn(index, keys, value))).toMatchObject({ kind: 'schema', path })
  })

  it('refuses an id given twice', () => {
    const first =
      index !== null && typeof index === 'object' && 'reports' in index && Array.isArray(index.reports) ? (index.reports[0] ?? null) : null
    expect(error(setIn(index, ['reports'], [first, first])).path).toBe('reports[1].id')
  })

  it('refuses a newer version', () => {
    expect(error({ schemaVersion: 99 })).toMatchObject({ kind: 'newer-version', version: 99 })
  })

  it('throws nothing but FormatError, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(outcome(() => parseIndex(input))).toBe('refused')
      }),
    )
  })
})
