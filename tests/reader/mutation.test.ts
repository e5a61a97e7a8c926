import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../src/reader/compose'
import { cellsOf } from '../../src/reader/form-lines'
import { readReport } from '../../src/reader/read'
import { checkReport, type CheckResult } from '../../src/report/checks'
import { comparisonsOf } from '../../src/report/comparisons'
import { cellRefs } from '../../src/report/entry-checks'
import { FORMS, type Form } from '../../src/report/schema'
import { consistentCells, type Cells } from '../report/make-report'
import { buildHtml, bytesOf } from '../support/documents'
import { reportBlocks } from './build-report'

const idOf = ({ metric, applicant }: { metric: string; applicant?: string | undefined }): string => (applicant ? `${metric}@${applicant}` : metric)

/** Returns the checks that must hold, of a report with these cells that was written as a page and read back. */
async function checksOf(form: Form, cells: Cells): Promise<CheckResult[]> {
  const blocks = reportBlocks(form, (cell) => String(cells[idOf(cell)] ?? ''))
  const reading = await readReport({ name: 'a.html', bytes: bytesOf(buildHtml(blocks)) })
  return checkReport(composeReport(reading, { id: 'a', scope: 'territory' })).filter(({ severity }) => severity === 'must')
}

/** Returns the cells of a form's tables that stand in an equation: any other number in one of them breaks it. */
function cellsInEquations(form: Form): string[] {
  const own = new Set(cellsOf(form).map(idOf))
  const equations = comparisonsOf(form).filter(({ severity, relation, onlyIfStated }) => severity === 'must' && relation === '=' && !onlyIfStated)
  const sides = equations.flatMap(({ left, right }) => [left, right]).flatMap((side) => ('cells' in side ? side.cells.map(idOf) : []))
  return [...new Set(sides)].filter((id) => own.has(id))
}

/** Returns numbers from 2 to 901 that follow from a seed. */
function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return 2 + (state % 900)
  }
}

const fails = (results: readonly CheckResult[]): CheckResult[] => results.filter(({ verdict }) => verdict === 'fails')

describe.each(FORMS)('a valid report of the %s form, written as a page and read back', (form) => {
  const inEquations = cellsInEquations(form)

  it('fails no identity', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const results = await checksOf(form, consistentCells(form, drawn(seed)))
        expect(fails(results).map(({ id }) => id)).toEqual([])
        expect(results.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThan(inEquations.length / 10)
      }),
      { numRuns: 10 },
    )
  })

  it('fails one as soon as any one cell of an equation is another number, and only checks with that cell', async () => {
    const change = fc.record({
      seed: fc.nat(),
      id: fc.constantFrom(...inEquations),
      by: fc.oneof(
        fc.integer({ min: 1, max: 5 }),
        fc.nat({ max: 100_000 }).map((n) => n + 1),
      ),
      down: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ seed, id, by, down }) => {
        const cells = consistentCells(form, drawn(seed))
        const before = Number(cells[id])
        const after = down && before >= by ? before - by : before + by
        const failed = fails(await checksOf(form, { ...cells, [id]: after }))
        expect(failed).not.toEqual([])
        for (const { left, right } of failed) expect([...cellRefs(left), ...cellRefs(right)]).toContain(id)
      }),
      { numRuns: 40 },
    )
  })
})

it('knows how many cells stand in an equation', () => {
  expect(FORMS.map((form) => cellsInEquations(form).length)).toEqual([25, 176, 190])
})
