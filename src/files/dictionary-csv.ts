import '../i18n/add-files'
import '../i18n/add-reference'
import '../i18n/add-source'
import { i18nOf, type MessageId } from '../i18n'
import { metricIds, metricOf } from '../report/dictionary'
import { ABSENCES, APPLICANTS, FORMS, KINDS, LEVELS, SCOPES } from '../report/schema'
import { applicantName } from '../report/applicants'
import { csvText } from './csv'
import { LIBRARY_COLUMNS } from './library-csv'

const HEAD = ['entry', 'id', 'zh', 'en', 'unit_zh', 'unit_en', 'forms', 'parent', 'relation'] as const

const [zh, en] = [i18nOf('zh'), i18nOf('en')]

/** Returns a code with its words in both languages, without what only metrics have. */
function codeRow(entry: string, id: string, words: MessageId, explained?: MessageId): string[] {
  const text = (i18n: typeof zh) => (explained ? i18n.t('library.explained', { name: i18n.t(words), text: i18n.t(explained) }) : i18n.t(words))
  return [entry, id, text(zh), text(en), '', '', '', '', '']
}

/** Returns the dictionary of the library's table as CSV: its columns, every code in them, every metric with unit, forms, parent and relation. */
export function dictionaryCsv(): string {
  return csvText([
    HEAD,
    ...LIBRARY_COLUMNS.map((column) => codeRow('column', column, `library.column.${column}`)),
    ...ABSENCES.map((reason) => codeRow('reason', reason, `missing.${reason}`, `missing-explained.${reason}`)),
    ...KINDS.map((kind) => codeRow('kind', kind, `kind.${kind}`, `definition.kind.${kind}`)),
    ...APPLICANTS.map((applicant) => ['applicant', applicant, applicantName(applicant).zh, applicantName(applicant).en, '', '', '', '', '']),
    ...LEVELS.map((level) => codeRow('level', level, `level.${level}`)),
    ...SCOPES.map((scope) => codeRow('scope', scope, `scope.${scope}`)),
    ...FORMS.map((form) => codeRow('form', form, `form.${form}`)),
    ...(['partition', 'overlap', 'subset'] as const).map((relation) => codeRow('relation', relation, `library.relation.${relation}`)),
    ...metricIds.map((id) => {
      const { zh: official, en: english, unit, unitEn, forms, parent = '', relation = '' } = metricOf(id)
      return ['metric', id, official, english, unit, unitEn, forms.join(' '), parent, relation]
    }),
  ])
}
