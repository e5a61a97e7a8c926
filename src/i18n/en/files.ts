import type { files as zh } from '../zh/files'

export const files: Record<keyof typeof zh, string> = {
  'files.data': 'Data',
  'files.data.explain': 'The rows of the chart with unit, kind and place; a missing figure has its reason.',
  'files.data.report': 'The whole report with unit, kind and place; a missing figure has its reason.',
  'files.statistics': 'Statutory statistics table (CSV)',
  'files.csv': 'CSV table',
  'files.csv.explain': 'opens in any spreadsheet',
  'files.start': 'Download',
  'files.cancel': 'Cancel',
  'files.working': 'At work…',
  'files.progress': 'At work: {done} of {of}',
  'files.done': 'Saved: {name} ({size})',
  'files.failed': 'Not made: {reason}. The page is as it was; try again.',
  'files.retry': 'Try again',
  'files.cancelled': 'Cancelled; no file was saved.',
}
