import { QueryClient } from '@tanstack/react-query'
import { fireEvent } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { collectionFor } from '../../src/data/own-loader'
import { BROUGHT } from '../support/collection-file'

const asksBeforeLeaving = () => !fireEvent(window, new Event('beforeunload', { cancelable: true }))

it('a browser that keeps nothing asks before the page goes with what lasts no longer, until it is taken along', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const collection = await collectionFor(new QueryClient())
  expect(collection.keeping.kept).toBe(false)
  const [report] = BROUGHT
  if (!report) throw new Error('too few reports')
  expect(asksBeforeLeaving()).toBe(false)
  await collection.put({ report, expected: null })
  expect(asksBeforeLeaving()).toBe(true)
  await collection.exportAll()
  expect(asksBeforeLeaving()).toBe(false)
  await collection.putDraft({ draft: { id: 'draft-a', form: '2021', cells: {}, identity: {} }, expected: null })
  expect(asksBeforeLeaving()).toBe(true)
  await collection.drop()
  expect(asksBeforeLeaving()).toBe(false)
})
