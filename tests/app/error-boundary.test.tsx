import { screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { ErrorBoundary } from '../../src/app/error-boundary'
import { LoadProblem } from '../../src/app/load-problem'
import { renderWith } from '../support/render'

beforeEach(() => {
  // React reports what a boundary catches; here that is the point.
  const said = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => said.mockRestore())
})

const problem = (error: unknown) => <LoadProblem error={error} onRetry={() => {}} />
const failed = () => <p>failed</p>

function Part({ name }: { name: string }) {
  if (name === 'broken') throw new Error('no such row')
  return <p>{`${name} works`}</p>
}

function Page() {
  const [name, setName] = useState('broken')
  return (
    <>
      <button type="button" onClick={() => setName('other')}>
        other part
      </button>
      <ErrorBoundary resetKey={name} fallback={problem}>
        <Part name={name} />
      </ErrorBoundary>
    </>
  )
}

describe('ErrorBoundary', () => {
  it('shows what a part threw, the rest goes on working, and another part has its own chance', async () => {
    const { user } = renderWith(<Page />, { at: '#overview?lang=en' })
    expect(screen.getByRole('alert')).toHaveTextContent('This part failed')
    expect(screen.getByRole('alert')).toHaveTextContent('no such row')
    await user.click(screen.getByRole('button', { name: 'other part' }))
    expect(screen.getByText('other works')).toBeVisible()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
  it('is not seen where nothing fails', () => {
    renderWith(
      <ErrorBoundary resetKey="a" fallback={failed}>
        <Part name="this" />
      </ErrorBoundary>,
    )
    expect(screen.getByText('this works')).toBeVisible()
    expect(screen.queryByText('failed')).not.toBeInTheDocument()
  })
})
