import { lazy, type ComponentType } from 'react'
import type { View } from '../address/view-state'
import { OverviewView } from '../views/overview/overview-view'

/** The screen of each view. The overview comes with the page; the others are fetched when first opened. */
export const VIEW_SCREENS: Record<View, ComponentType> = {
  overview: OverviewView,
  disclosure: lazy(() => import('../views/disclosure/disclosure-view').then((module) => ({ default: module.DisclosureView }))),
  applications: lazy(() => import('../views/applications/applications-view').then((module) => ({ default: module.ApplicationsView }))),
  disputes: lazy(() => import('../views/disputes/disputes-view').then((module) => ({ default: module.DisputesView }))),
  work: lazy(() => import('../views/work/work-view').then((module) => ({ default: module.WorkView }))),
  statistics: lazy(() => import('../views/statistics/statistics-view').then((module) => ({ default: module.StatisticsView }))),
  quality: lazy(() => import('../views/quality/quality-view').then((module) => ({ default: module.QualityView }))),
  library: lazy(() => import('../views/library/library-view').then((module) => ({ default: module.LibraryView }))),
  compare: lazy(() => import('../views/compare/compare-view').then((module) => ({ default: module.CompareView }))),
  bring: lazy(() => import('../views/bring/bring-view').then((module) => ({ default: module.BringView }))),
  entry: lazy(() => import('../views/entry/entry-view').then((module) => ({ default: module.EntryView }))),
  sources: lazy(() => import('../views/sources/sources-view').then((module) => ({ default: module.SourcesView }))),
}
