/**
 * Runs every gate that the README promises, one after the other, and goes on after a failing one, so that a single run
 * tells everything. Prints the time of each, and at the end the number of tests passed and failed: a gate that fails
 * without naming a test counts as one failure. Writes that last line to out/totals.txt as well.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

interface Count {
  passed: number
  failed: number
}

interface Gate {
  name: string
  /** An npm script with its arguments. */
  script: readonly string[]
  /** Where the gate leaves its machine-readable result, and how to count the tests in it. */
  result?: { file: string; count: (json: unknown) => Count }
}

const unitResult = v.object({ numPassedTests: v.number(), numFailedTests: v.number() })
const e2eResult = v.object({ stats: v.object({ expected: v.number(), flaky: v.number(), unexpected: v.number(), skipped: v.number() }) })

const GATES: readonly Gate[] = [
  { name: 'types', script: ['typecheck'] },
  { name: 'lint', script: ['lint'] },
  { name: 'format', script: ['format:check'] },
  { name: 'unused code', script: ['knip'] },
  { name: 'published schema', script: ['schema', '--check'] },
  { name: 'published data', script: ['validate'] },
  {
    name: 'unit tests',
    script: ['test:unit', '--reporter=default', '--reporter=json', '--outputFile.json=out/unit.json'],
    result: {
      file: 'out/unit.json',
      count: (json) => {
        const { numPassedTests, numFailedTests } = v.parse(unitResult, json)
        return { passed: numPassedTests, failed: numFailedTests }
      },
    },
  },
  { name: 'build', script: ['build'] },
  { name: 'size budgets', script: ['size'] },
  {
    name: 'end-to-end tests',
    script: ['test:e2e'],
    result: {
      file: 'out/e2e.json',
      count: (json) => {
        const { expected, flaky, unexpected, skipped } = v.parse(e2eResult, json).stats
        if (skipped > 0) console.log(`${skipped} end-to-end tests skipped`)
        return { passed: expected + flaky, failed: unexpected }
      },
    },
  },
]

/** Runs a gate. Tests that it counted are returned; a failure that no test stands for counts as one. */
function run({ name, script, result }: Gate): Count {
  console.log(`\n── ${name}: npm run ${script.join(' ')}`)
  if (result) rmSync(result.file, { force: true })
  const [task = '', ...rest] = script
  const { status } = spawnSync('npm', ['run', '--silent', task, '--', ...rest], { stdio: 'inherit', shell: process.platform === 'win32' })
  const counted = result && existsSync(result.file) ? result.count(JSON.parse(readFileSync(result.file, 'utf8'))) : { passed: 0, failed: 0 }
  const nothingRan = result !== undefined && counted.passed + counted.failed === 0
  return (status !== 0 && counted.failed === 0) || nothingRan ? { ...counted, failed: 1 } : counted
}

mkdirSync('out', { recursive: true })
const total: Count = { passed: 0, failed: 0 }
const lines: string[] = []
for (const gate of GATES) {
  const started = performance.now()
  const { passed, failed } = run(gate)
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${gate.name}${gate.result ? ` (${passed} passed, ${failed} failed)` : ''}`)
}
const totals = `${total.passed} passed, ${total.failed} failed`
writeFileSync('out/totals.txt', `${totals}\n`)
console.log(`\n${lines.join('\n')}\n\n${totals}`)
process.exitCode = total.failed === 0 ? 0 : 1
