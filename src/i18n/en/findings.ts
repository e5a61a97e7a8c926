import type { findings as zhFindings } from '../zh/findings'

export const findings = {
  'finding.channels': '{metric} carried {value}, {coverage} of everything disclosed: the widest coverage of any channel',
  'finding.top-share': '“{metric}” leads with {value}, {share} of the whole',
  'finding.levels': 'District governments disclosed {district} ({districtShare}), municipal bodies {municipal} ({municipalShare})',
  'finding.normative': 'Of {total} disclosed, {value} are normative documents: {share}',
  'finding.flow': '{received} received and {completed} completed: the two differ by {difference}',
  'finding.outcomes': '“{metric}” leads with {value}, {share}; granted and partly granted together are {rate} of replies',
  'finding.groups':
    'In five groups: disclosed {disclosed}, partly {partly}, refused {refused}, unable to provide {unable}, otherwise handled {otherwise}',
  'finding.disputes': 'Review: {reviews}, correction rate {reviewRate}. Litigation: {lawsuits}, correction rate {litigationRate}',
  'finding.dispute-rates': 'Correction rate of both together: {both}; cases come to {dispute} of applications received',
  'finding.disputes-both': '{total} for review and in court together; {corrected} of them corrected: {rate}',
  'finding.days': 'Time limits: {before} on the statutory average, {after} now; the report says {printed} less',
  'finding.items': '{from} merged into {into}, {cancelled} cancelled, {delegated} handed down',
  'finding.responses': 'Press conferences: {press}; online interviews: {interviews}; responses by Weibo and WeChat: {social}',
  'finding.disclosure': '{total} disclosed, {normative} of them normative; district governments account for {districtShare}',
  'finding.applications': '{received} received and {completed} completed; {rate} of replies granted the request wholly or in part',
  'finding.work': '{cancelled} cancelled, {from} merged into {into}; average time limit from {before} to {after}',
  'finding.statistics': 'Of the rows of the {form} form that hold a number, this report gives {given} and leaves out {absent}',
  'finding.quality': '{total} checks: {holds} hold, {expected} differ as expected, {cannot} lack a figure, none fails',
  'finding.quality-fails': '{total} checks: {fails} fail, {holds} hold, {expected} differ as expected, {cannot} lack a figure',
  'finding.sources': 'All {count} figures were taken one by one from {title}, each with its section and paragraph',
  'finding.zero': '{metric}: {value}; the denominator of a rate is zero, so it cannot be computed',
  'finding.missing': 'This report does not give the figures needed for “{metric}”',
} as const satisfies Record<keyof typeof zhFindings, string>
