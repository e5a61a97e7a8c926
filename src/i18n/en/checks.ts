import type { checks as zhChecks } from '../zh/checks'

export const checks = {
  'check.disclosure-levels-sum.title': 'Levels add up to items proactively disclosed',
  'check.disclosure-levels-sum.why':
    'The report divides the items proactively disclosed into those of municipal bodies and those of district governments; the two should add up to the total.',
  'check.methods-sum.title': 'Four methods add up to applications received',
  'check.methods-sum.why':
    'Table row 三（一） divides applications received into those made in person, by fax, online and by letter; each application counts under one method.',
  'check.application-levels-sum.title': 'Levels add up to applications received',
  'check.application-levels-sum.why':
    'The report divides the applications received into those of municipal departments and those of district governments; the two should add up to the total.',
  'check.completed-sum.title': 'On time + extended = applications completed',
  'check.completed-sum.why': 'Table row 三（二） divides applications completed into those completed on time and those completed after an extension.',
  'check.replies-sum.title': 'Eight kinds of reply add up to all replies',
  'check.replies-sum.why':
    'Table row 三（三） divides replies into eight kinds, from already public to referred to another channel; each reply counts under one kind.',
  'check.refusal-reasons.title': 'Reasons for refusal add up to at least the refusals',
  'check.refusal-reasons.why': 'One refusal may have several reasons, so the reasons add up to no less than the refusals.',
  'check.review-sum.title': 'Three results add up to administrative reviews',
  'check.review-sum.why': 'Table part 四: upheld, corrected and other results add up to the number of administrative reviews.',
  'check.litigation-sum.title': 'Three results add up to lawsuits',
  'check.litigation-sum.why': 'Table part 五: upheld or claim dismissed, corrected and other results add up to the number of lawsuits.',
  'check.applications-balance.title': 'New + carried in = handled + carried forward',
  'check.applications-balance.why': 'The rule printed above table 三: items one and two add up to items three and four, in every column.',
  'check.outcomes-sum.title': 'Outcomes add up to the total handled (row （七）)',
  'check.outcomes-sum.why': 'Table 三, item three: the rows from （一） granted to （六） otherwise handled add up to row （七）, in every column.',
  'check.kinds-sum.title': 'Six kinds of applicant add up to the total: {metric}',
  'check.kinds-sum.why':
    'Every row of table 三: natural persons, businesses, research institutions, public-welfare organisations, legal-service bodies and others add up to the total column.',
  'check.cases-review-sum.title': 'Four results add up to administrative reviews',
  'check.cases-review-sum.why': 'Table 四, administrative review: upheld, corrected, other result and pending add up to the total.',
  'check.cases-direct-sum.title': 'Four results add up to litigation without prior review',
  'check.cases-direct-sum.why': 'Table 四, litigation without prior review: upheld, corrected, other result and pending add up to the total.',
  'check.cases-after-review-sum.title': 'Four results add up to litigation after review',
  'check.cases-after-review-sum.why': 'Table 四, litigation after review: upheld, corrected, other result and pending add up to the total.',
  'check.subset.title': 'Not above the row it is part of: {metric}',
  'check.subset.why': 'A row headed 其中 (“of which”) is part of the row above it and should not exceed it.',
  'check.printed-share.title': 'Percentage as printed: {metric}',
  'check.printed-share.why':
    'A printed percentage should lie in the interval that the printed precision of its numerator and denominator admits. In the 2014 form the denominator is the number of replies or, where that is not printed, the sum of the eight kinds; in the 2019 and 2021 forms it is row （七） of table 三.',
  'check.printed-reduction.title': 'Cut in processing time as printed',
  'check.printed-reduction.why':
    'The printed cut should lie in the interval that the printed precision of the statutory and the present time limit admits.',
  'check.printed-share-text.title': 'Percentage as printed against the count in the text: {metric}',
  'check.printed-share-text.why':
    'The text gives another count than the table. The printed percentage is compared with the text’s own count divided by row （七） of table 三 as well.',
  'check.text-total.title': 'Count in the text against the sum of rows: {metric}',
  'check.text-total.why': 'The table has no cell for this total; the count in the text should equal the sum of the rows it covers.',
  'check.text-parts.title': 'Outcomes told in the text against row （七）',
  'check.text-parts.why':
    'The text gives outcomes one by one: where all five groups are given they should add up to the total, otherwise to no more than it.',
  'check.restated.title': 'The same figure in several places: {metric}',
  'check.restated.why': 'A figure given in the text and in a table, or in several places, should be the same.',
  'check.carried-across-years.title': 'Carried in = carried forward in the year before',
  'check.carried-across-years.why': 'Applications carried in should equal those that the report of the year before carried forward, in every column.',
  'check.in-force-across-years.title': 'In force = in force a year before + issued − repealed: {metric}',
  'check.in-force-across-years.why':
    'Table 二, Article 20 (1): the number in force is that of the year before, with those issued added and those repealed taken away.',
  'check.channels-total.title': 'Five channels against items proactively disclosed',
  'check.channels-total.why':
    'An item counts once in the total and once in every channel that carried it, so the channels need not add up to the total.',
  'check.printed-shares-total.title': 'Printed shares of replies against 100%',
  'check.printed-shares-total.why': 'Each share is rounded by itself, so the shares need not add up to exactly 100%.',
  'check.received-completed.title': 'Applications received against completed',
  'check.received-completed.why':
    'Applications completed may have come in the year before, and applications received may be completed in the next, so the two need not be equal.',
  'check.received-replies.title': 'Applications received against the eight kinds of reply',
  'check.received-replies.why':
    'Replies may answer applications of the year before, and applications received may be answered in the next, so the two need not be equal.',
  'check.replies-completed.title': 'Eight kinds of reply against applications completed',
  'check.replies-completed.why': 'The table has separate rows for applications completed and for replies and does not require them to be equal.',

  'check.reason.missing': 'Missing: {missing}',
  'check.reason.blanks': 'Blank cells: {blanks}; the sides differ by {difference}; a blank is not taken as 0',
  'check.reason.inexact': 'A figure is given only as about, over or rounded, so this cannot be decided',
  'check.reason.overlap':
    'Channels overlap: an item counts once in the total and once in every channel that carried it; how many stand in several is not published',
  'check.reason.below-total': 'The channels add up to less than the total; the report does not say why',
  'check.reason.no-carry-in': 'The difference is not the number pending: the report gives no number carried in',
  'check.reason.rounded-shares': 'The difference is no larger than rounding each share can make it',
  'check.reason.beyond-rounding': 'The difference is larger than rounding each share can make it',
  'check.reason.rounded-operands': 'The printed figure lies in the interval {low}–{high} but is not {computed}, the quotient of the rounded figures',
  'check.reason.rounded-text': 'One place gives an approximate or rounded number, and the other lies in the range that it admits',
  'check.reason.concluded': 'The number in the text equals the concluded cases: the total less those pending',
  'check.reason.not-explained': 'The report does not explain the difference',

  'check.verdict.holds': 'Holds',
  'check.verdict.fails': 'Fails',
  'check.verdict.cannot-check': 'Cannot be checked',
  'check.verdict.expected-difference': 'Expected difference',

  'check.severity.must': 'Must hold',
  'check.severity.should': 'Should hold',
  'check.severity.explain': 'Explained only',
} as const satisfies Record<keyof typeof zhChecks, string>
