import type { I18n } from '../../i18n'
import { MOST_SLIDES } from '../../report/deck'
import type { DeckFileProblem } from '../../report/deck-file'

/** Returns what is wrong with a deck's file, and what to do about it. */
export function problemText(i18n: I18n, problem: DeckFileProblem | { kind: 'too-large' }, name: string): string {
  switch (problem.kind) {
    case 'newer':
      return i18n.t('present.file.newer', { name, version: problem.version })
    case 'too-many':
      return i18n.t('present.file.too-many', { name, count: problem.count, most: MOST_SLIDES })
    case 'unknown-slide':
    case 'bad-title':
      return i18n.t(`present.file.${problem.kind}`, { name, slide: problem.slide, found: problem.found })
    case 'too-large':
    case 'not-json':
    case 'not-a-deck':
    case 'bad-report':
    case 'bad-address':
    case 'no-slides':
      return i18n.t(`present.file.${problem.kind}`, { name })
    default:
      return problem satisfies never
  }
}
