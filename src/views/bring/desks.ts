/** The desks of this page: one for documents that come in, one for each report that is reviewed again or checked. */
import { useSyncExternalStore } from 'react'
import { Desk, type DeskState } from './desk'
import type { Source } from './sources'
import { beginWork } from './work'

const desks = new Map<string, Desk>()

function deskNamed(name: string, keeps: boolean): Desk {
  const known = desks.get(name)
  if (known) return known
  const desk = new Desk(beginWork, keeps)
  desks.set(name, desk)
  return desk
}

/** The desk for documents that come in. */
export const incomingDesk = (): Desk => deskNamed('incoming', true)
/** The desk on which a kept report is reviewed again. */
export const reviewDesk = (report: string): Desk => deskNamed(`review ${report}`, true)
/** The desk on which a report is held against its document; nothing there is anybody's work. */
export const checkDesk = (report: string): Desk => deskNamed(`check ${report}`, false)

/** Returns what lies on a desk. */
export function useDesk(desk: Desk): { state: DeskState; waiting: readonly Source[] } {
  return useSyncExternalStore(desk.subscribe, desk.get, desk.get)
}
