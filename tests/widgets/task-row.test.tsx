import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useUpdateView } from '../../src/address/use-address'
import '../../src/i18n/add-files'
import { TaskRow } from '../../src/widgets/download/task-row'
import { renderWith } from '../support/render'

describe('TaskRow', () => {
  it('says at once that it was cancelled, also where the step under way cannot be interrupted', async () => {
    let tell: (done: number, of: number) => void = () => {}
    const { user } = renderWith(
      <TaskRow
        name="A file"
        explain="It never comes"
        make={({ progress }) => {
          tell = progress
          return new Promise(() => {})
        }}
      />,
      { at: '#overview?lang=en' },
    )
    await user.click(screen.getByRole('button', { name: 'Download' }))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText('Cancelled; no file was saved.')).toBeVisible()
    tell(1, 2)
    expect(screen.getByRole('button', { name: 'Download' })).toBeVisible()
  })
  it('says why it failed, and offers to try again', async () => {
    const { user } = renderWith(<TaskRow name="A file" explain="" make={() => Promise.reject(new Error('no paper'))} />, { at: '#overview?lang=en' })
    await user.click(screen.getByRole('button', { name: 'Download' }))
    expect(await screen.findByText(/no paper/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
  it('says what became of it in the language that the page is in', async () => {
    const { user } = renderWith(
      <>
        <TaskRow name="A copy" explain="" make={() => Promise.resolve((i18n) => i18n.t('picture.copied'))} />
        <TaskRow name="A picture" explain="" make={() => Promise.reject(new Error('7'))} reasonOf={() => 'reason'} />
        <SwitchLanguage />
      </>,
      { at: '#overview?lang=en' },
    )
    for (const button of screen.getAllByRole('button', { name: 'Download' })) await user.click(button)
    expect(await screen.findByText('Copied; you can paste it now.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '中文' }))
    expect(await screen.findByText('已复制，可以粘贴。')).toBeVisible()
    expect(screen.getByText(/没有.*reason/)).toBeVisible()
  })
})

function SwitchLanguage() {
  const update = useUpdateView()
  return (
    <button type="button" onClick={() => update((state) => ({ ...state, lang: 'zh' }))}>
      中文
    </button>
  )
}
