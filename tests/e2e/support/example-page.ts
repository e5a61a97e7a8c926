import { spawnSync } from 'node:child_process'

/** Returns the page of the product's invented example. It is made by the product's own code, whose data Playwright's loader cannot read. */
export function examplePage(): string {
  const code = `import('./src/views/bring/example.ts').then(({ examplePage }) => process.stdout.write(examplePage()))`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', code], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the example was not made:\n${stderr}`)
  return stdout
}
