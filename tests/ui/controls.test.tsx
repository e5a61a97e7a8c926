import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Dialog } from '../../src/ui/dialog'
import { estimateEms, textMeasure } from '../../src/ui/measure-text'
import { Segmented } from '../../src/ui/segmented'

describe('Segmented', () => {
  it('is a named group of buttons, one of them pressed', async () => {
    const chosen: string[] = []
    const choices = [
      { value: 'chart', label: '图' },
      { value: 'table', label: '表' },
    ]
    render(<Segmented label="显示为" choices={choices} value="chart" onChange={(value) => chosen.push(value)} />)
    expect(screen.getByRole('group', { name: '显示为' })).toBeVisible()
    expect(screen.getAllByRole('button').map((button) => [button.textContent, button.getAttribute('aria-pressed')])).toEqual([
      ['图', 'true'],
      ['表', 'false'],
    ])
    await userEvent.setup().click(screen.getByRole('button', { name: '表' }))
    expect(chosen).toEqual(['table'])
  })
})

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open && (
        <Dialog title="出处" closeLabel="关闭" place="side" onClose={() => setOpen(false)}>
          <p>inside</p>
        </Dialog>
      )}
    </>
  )
}

describe('Dialog', () => {
  it.each([
    ['its button', () => fireEvent.click(screen.getByRole('button', { name: '关闭' }))],
    ['Escape', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
    ['a press beside it', () => fireEvent.click(screen.getByRole('dialog'))],
  ])('is named, closes by %s, and gives focus back', async (_, close) => {
    const user = userEvent.setup()
    render(<Page />)
    await user.click(screen.getByRole('button', { name: 'open' }))
    expect(screen.getByRole('dialog', { name: '出处' })).toHaveAttribute('open')
    fireEvent.click(screen.getByText('inside'))
    expect(screen.getByRole('dialog')).toBeVisible()
    close()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'open' })).toHaveFocus()
  })
})

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['年报', 2],
    ['年 报', 2.34],
    ['12', 1.24],
  ])('%j is about %d ems', (text, ems) => {
    expect(estimateEms(text)).toBeCloseTo(ems, 6)
  })
  it('is estimated where there is no canvas', () => {
    expect(textMeasure(20)('年报')).toBe(40)
  })
})
