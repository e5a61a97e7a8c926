import type { views as zh } from '../zh/views'

export const views: Record<keyof typeof zh, string> = {
  'named.title': 'Bodies that the report names for many applications',
  'named.explain': 'The report gives names only, neither numbers nor a ranking; they stand in its order.',
  'named.agency': 'Municipal agencies',
  'named.district': 'Districts',
  'applications.flow-note':
    'The difference is received less completed. It is not the number pending: the report gives no carry-in from the year before. The five groups follow one another from zero.',
  'applications.printed-title': 'Shares as printed beside shares as computed',
  'disputes.operands': 'Rates and their formulas',
  'disputes.both-note':
    '“Both” and the dispute rate count cases: a dispute that was reviewed and then sued counts in both forums. The 2014 form has no line for pending cases, so the total is the denominator.',
  'work.organisation': 'Organisation and appraisal',
  'work.platform': 'One-network service platform',
  'work.halls': 'Service halls and hotline',
  'work.interaction': 'Messages from the public',
  'work.fields': 'Key fields',
  'work.events': 'Dates',
  'work.reduction-note': 'Reduction as printed:',
  'work.reduction-differs': 'Reduction as printed (the two rounded operands do not give the same quotient, an expected difference):',
}
