import type { library as zh } from '../zh/library'

export const library: Record<keyof typeof zh, string> = {
  'library.title': 'All reports',
  'own.problem.conflict': 'Not saved: it was changed in another tab. That change is kept; open it again and repeat yours.',
  'own.problem.gone': 'Not saved: it was deleted in another tab. To keep it, save it as a new one.',
  'own.problem.full':
    'Not saved: the room that the browser gives this site is full. What was kept before is unchanged. Export, delete reports you no longer need or free disk space, and try again.',
  'own.problem.full-of':
    'Not saved: the room that the browser gives this site is full ({used} of {quota} used). What was kept before is unchanged. Export, delete reports you no longer need or free disk space, and try again.',
  'own.problem.damaged': '“{id}” is kept and cannot be read: at {path}, expected {expected}, found {received}.',
  'own.problem.file.not-json': 'Not imported: the file is not valid JSON; it may be incomplete.',
  'own.problem.file.not-collection': 'Not imported: the file is no collection exported here. For a single report use “Bring a report”.',
  'own.problem.file.newer-version': 'Not imported: the file was exported by a newer version of this page. Reload to get it.',
  'own.problem.store.newer':
    'Not done: a newer version of this page, in another tab, has taken over what is kept. Reload this page; everything is there.',
  'own.problem.store.failed':
    'Not done: the browser’s database does not answer ({detail}). What was kept before is unchanged. Try again, or reload the page.',
  'own.problem.other': 'Not done: {detail}',
}
