import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Embed } from '../../src/app/embed'
import { renderApp } from '../support/render'

describe('one card in another page', () => {
  it('says that a form does not have the chart, and leads to the whole', async () => {
    renderApp('#overview?report=tianjin-2018&enlarge=outcome-groups&lang=en', {}, Embed)
    expect(await screen.findByText(/2014 statistics form/)).toBeVisible()
    expect(screen.getByRole('alert')).toHaveAttribute('data-problem', 'not-in-form')
    expect(screen.getByRole('link')).toBeVisible()
    expect(document.querySelector('figure')).toBeNull()
  })
})
