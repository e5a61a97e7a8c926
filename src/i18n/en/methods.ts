import type { methods as zhMethods } from '../zh/methods'

export const methods = {
  'statistics.form.2014': 'The 2014 statistics form (State Council General Office document 国办发〔2014〕32号), with its row names and numbering.',
  'statistics.form.2019': 'The tables of the 2019 report format, with their row and column names.',
  'statistics.form.2021': 'The tables of the 2021 report format, with their row and column names.',
  'statistics.intro':
    'Figures that the report gives stand in their rows; press one to see where it comes from. Rows that it leaves out say why and are not taken as 0.',
  'statistics.download': 'Download the whole table (CSV)',
  'statistics.caption': '{title}: statistics table, {rows} rows',
  'statistics.row': 'Row',
  'statistics.unit': 'Unit',
  'statistics.charts': 'Charts',
  'statistics.by-hand': 'typed or corrected by hand',
  'statistics.no-chart': 'No chart',
  'statistics.of-which': 'Of which: ',
  'statistics.approximate': 'Approximate match: {note}',
  'statistics.unit-differs': 'The measure word of the form is {unit}.',
  'statistics.section': 'Table {section}: {heading}',
  'statistics.csv.number': 'Number',
  'statistics.csv.english': 'English name',
  'statistics.csv.column': 'Column',
  'statistics.csv.note': 'Note',

  'quality.intro': 'Each check compares two numbers of the report. A verdict says how they relate; it does not grade the report and gives no cause.',
  'quality.fails.explain': 'One side should equal the other, or be no smaller; the numbers given are not so.',
  'quality.expected-difference.explain': 'The sides differ, and such a difference has a known explanation: it is no error.',
  'quality.cannot-check.explain': 'One figure or more is missing, so there is no verdict.',
  'quality.holds.explain': 'Both sides agree.',
  'quality.count': '{count}',
  'quality.summary': 'Verdicts',
  'quality.difference': 'Difference',
  'quality.interval': 'Interval that the printed precision admits: {low}–{high}',
  'quality.equals': 'The number given elsewhere equals:',
  'quality.known': 'Noted in the data file: {note}',
  'quality.sum': 'Sum of {count}',
  'quality.whole': 'The whole',
  'quality.stated-elsewhere': 'Elsewhere',
  'quality.relation.equal': 'equals',
  'quality.relation.unequal': 'does not equal',
  'quality.relation.at-least': 'is at least',
  'quality.relation.less': 'is less than',
  'quality.relation.within': 'equals, within the printed precision,',
  'quality.relation.open': 'cannot be compared with',
  'quality.notes': 'Notes on the source',
  'quality.notes.intro': 'What a reader of the source must know: characters restored, an empty table, units and approximate matches.',
  'quality.notes.none': 'This report has no notes on its source.',
  'quality.known-differences': 'Known differences',
  'quality.known-differences.intro': 'Checks that do not hold and that the data file explains.',
  'quality.known-differences.none': 'None. No check needs such a note.',

  'sources.contents': 'On this page',
  'sources.report': 'The report',
  'sources.report.title': 'Title',
  'sources.report.body': 'Published by',
  'sources.report.scope': 'Scope',
  'sources.report.period': 'Period',
  'sources.period': '{from} to {to}',
  'sources.report.form': 'Form',
  'sources.report.date': 'Date of publication',
  'sources.report.address': 'Address of publication',
  'sources.report.contact': 'Contact',
  'sources.contact.postcode': 'Postcode {postcode}',
  'sources.contact.telephone': 'Telephone {telephone}',
  'sources.citation': 'Citation',
  'sources.citation.intro': 'To cite one number, press it: its source panel gives a citation with section and paragraph.',
  'sources.form': 'The statutory form',
  'sources.form.2014.what':
    'The statistics table prescribed by 国办发〔2014〕32号 for reports on years up to 2018. It has nine parts and one column of values, and no kinds of applicant. It has no rows for applications carried in or forward or for cases pending, and no cross-tabulation: how the applications of one channel were answered cannot be known.',
  'sources.form.2019.what':
    'The report format in use since the Regulations on Open Government Information as revised in 2019. Applications have a column for each of six kinds of applicant and for the total, with rows for those carried in and forward.',
  'sources.form.2021.what':
    'The report format as revised in 2021. Applications have a column for each of six kinds of applicant and for the total; “otherwise handled” has three rows; documents issued, repealed and in force are counted separately.',
  'sources.form.table': 'Statistics table of this report',
  'sources.charts': 'What each chart shows',
  'sources.charts.see': 'See the chart',
  'sources.rates': 'How each rate is computed',
  'sources.rates.intro':
    'A rate has one name and one formula. Numerator and denominator stand with it; it is not computed where the denominator is 0 or missing, and a denominator below 30 is marked.',
  'sources.kinds': 'Kinds of number and reasons of absence',
  'sources.kinds.example': 'Example:',
  'sources.absences': 'Reasons of absence',
  'sources.absences.count': '{count} in this report',
  'sources.rules': 'Counting rules',
  'sources.groups': 'Five groups of replies and the break of 2018/2019',
  'sources.groups.intro':
    'The eight replies of the 2014 form are not defined as the outcomes of the later forms are. Five groups make them comparable; “approximate” marks a reply whose definition is not quite the same on both sides.',
  'sources.groups.group': 'Group',
  'sources.groups.2014': '2014 form',
  'sources.groups.later': '2019 and 2021 formats',
  'sources.groups.value': 'This report',
  'sources.groups.approximate': 'approximate',
  'sources.break':
    'From 2019 outcomes follow the revised Regulations, so the series breaks between 2018 and 2019. Across the break only the five groups are compared, and the break is shown. For the disclosure rate, C of the 2014 form is compared with A of later years, never A with A; B has no counterpart. Numbers of items disclosed are not comparable across the break either.',
  'sources.glossary': 'Legal terms',
  'sources.glossary.intro':
    'Short explanations in our own words, not the text of the law. Articles are those of the Regulations on Open Government Information in force from 1 May 2008, which applied in 2018.',
  'sources.transcription': 'How figures were transcribed, and corrections',
  'sources.transcription.how':
    'Figures were taken by hand or by rule from the text of the report (where that is a repost, the notes on the source say so), each with its section and paragraph or its table row and column. Lost characters were restored from context and are listed in the notes on the source. The file is checked automatically against the published format and the identities of the form; a check that fails passes only with a note.',
  'sources.transcription.notes': 'Notes on the source',
  'sources.check-source': 'Check the figures against the published document',
  'sources.corrections': 'Change log of corrected figures',
  'sources.corrections.none': 'None so far.',
  'sources.corrections.entry': '{date}: {metric} changed from {from} to {to}. {note}',
  'sources.terms': 'Terms of use',
  'sources.terms.figures':
    'Figures, official terms and names of bodies are facts and free to use; please cite the report. The text of the report is not on this site.',
  'sources.terms.code': 'The program code has a licence of its own, MIT.',
  'sources.accessibility': 'Accessibility statement',
  'sources.accessibility.tested':
    'Tested with axe (WCAG 2.2 AA rules), by keyboard, at 200% zoom and at 320 px width, in Chromium 109 and the current version.',
  'sources.accessibility.untested': 'Not tested: screen readers with real users, other browsers.',
  'sources.send': 'Where to send corrections',
  'sources.send.ours':
    'A number here differs from the source: report it, as the project’s README says, in the issue tracker of wherever the project is hosted. The source panel of each number has a correction note to copy.',
  'sources.send.theirs': 'A question about the report itself: write to the body that published it.',

  'glossary.article': '(Article {article})',

  'definition.disclosure-channels':
    'Items disclosed through each of five channels. The percentage is coverage: items of the channel ÷ all items disclosed. An item counts once in every channel that carried it, so the five may add up to more than 100%.',
  'definition.disclosure-levels':
    'Items disclosed by municipal bodies and by district governments, with their share of the total. The two do not overlap. The numbers are from the text; the form has no rows for them.',
  'definition.disclosure-normative': 'Normative documents as a share of all items proactively disclosed.',
  'definition.application-methods':
    'Applications received, by how they were submitted. Each counts under one method; the base is applications received.',
  'definition.application-levels':
    'Applications received by municipal departments and by district governments. The numbers are from the text; the form has no rows for them.',
  'definition.application-flow':
    'Received, completed and the five groups of replies in turn. Completed is no part of received; their difference is not the number pending, because the form has no row for applications carried in.',
  'definition.application-outcomes':
    'Replies of eight kinds; each counts under one. The base is the number of replies or, where that is not printed, the sum of the eight. The share as printed stands beside the share as computed.',
  'definition.application-groups': 'The eight replies in five groups, to compare with reports from 2019 on. Approximate matches are marked.',
  'definition.application-balance':
    'New and carried in end to end, handled and carried forward end to end, on one scale: both should be equally long. With a kind of applicant selected, that kind only.',
  'definition.application-kinds': 'New applications by six kinds of applicants, each counted in one. The base is all new applications.',
  'definition.outcome-groups':
    'Outcomes in five groups, to be compared with reports up to 2018; the last group holds “not processed” and “otherwise handled”. Each application stands in one row; the base is all handled. With a kind of applicant selected, counts and base are of that kind.',
  'definition.outcome-kinds':
    'All handled, by six kinds of applicants. With outcomes selected, these outcomes only; the base is then these outcomes of all kinds.',
  'definition.applicant-outcomes':
    'Six outcomes for each kind of applicant, each kind on an axis of its own; shares are of all handled for the kind. Compare shares between panels, not lengths.',
  'definition.refusal-reasons':
    'Refused applications by eight grounds, each counted in one. The base is the sum of the eight, which has no cell of its own in the table.',
  'definition.other-reasons':
    'Unable to provide, not processed and, in the 2021 form, otherwise handled, each by its grounds; the base is each sum. Each panel has an axis of its own.',
  'definition.dispute-results':
    'Results of administrative review and of litigation, as cases or as shares of each total. A dispute first reviewed and then sued counts once on each side.',
  'definition.dispute-rates': 'Correction, upheld and dispute rates. The formulas are under “How each rate is computed”.',
  'definition.reform-days': 'Average time limit set by statute and the present one, in days, from the text. Both are rounded.',
  'definition.reform-items':
    'Items cancelled, merged and handed down, and documents, steps and certificates cut. The two numbers for merging are before and after. They are not added up.',
  'definition.response-activities':
    'Press conferences, online interviews and interpretation documents, and responses by Weibo and WeChat. The last is far larger and has a scale of its own. They are not added up.',
  'definition.government-documents':
    'Government rules and normative documents: newly made, newly disclosed and disclosed in all (2019 form), or issued, repealed and in force (2021 form). The numbers are not added up; each panel has an axis of its own.',
  'definition.administrative-acts':
    'Decisions on permits, penalties and coercive measures: how many were made, not how many were disclosed. Where they differ widely, a short bar has no length to see: read the number.',

  'definition.compare-rates':
    'Disclosure, correction and dispute rates of each report, on one axis from 0 to 100 %. Across the break of 2018/2019 the disclosure rate is C of the 2014 form and A of the later ones; the 2014 form has no pending cases, so its correction rates divide by all.',
  'definition.compare-groups':
    'Replies or outcomes of each report in five groups: as shares of their total, or as counts, with reports of different scope listed apart. Approximate mappings are marked. With a kind of applicant chosen, that kind alone; the 2014 form does not tell kinds apart.',
  'definition.compare-applications':
    'Applications received, carried over and handled in each report. Each count has an axis of its own; reports of different scope are listed apart.',
  'definition.compare-disputes':
    'Reviews and lawsuits of each report, as cases: a dispute reviewed and then sued counts in both. Reports of different scope are listed apart.',
  'definition.compare-applicants':
    'New applications of each report by six kinds of applicants: as shares of all new ones, or as counts, with reports of different scope listed apart. The 2014 form does not have these columns.',
  'definition.rate.disclosure-a':
    'Requests granted wholly or in part, among all replies; from the 2019 form on, among all handled. The default disclosure rate.',
  'definition.rate.disclosure-b':
    'Requests granted wholly or in part, among those granted, partly granted and refused, in each form after its own rows. Across the break it has no counterpart.',
  'definition.rate.disclosure-c':
    'As A, with requests for information already public added to the numerator. Across the break it is compared with A of later years.',
  'definition.rate.correction-review':
    'Administrative reviews that ended in correction. The 2014 form has no row for pending cases, so the denominator is the total; for later forms pending cases are taken off.',
  'definition.rate.correction-litigation': 'Lawsuits that ended in correction. The denominator is chosen as for reviews.',
  'definition.rate.correction-both':
    'Reviews and lawsuits together. A dispute first reviewed and then sued counts in both: these are cases, not disputes.',
  'definition.rate.upheld-review': 'Administrative reviews that upheld the act. Same denominator as the correction rate.',
  'definition.rate.upheld-litigation': 'Lawsuits that upheld the act or dismissed the claim. Same denominator as the correction rate.',
  'definition.rate.upheld-both': 'Reviews and lawsuits together: cases, not disputes.',
  'definition.rate.dispute':
    'Reviews and lawsuits in relation to applications received. Cases may stem from applications of earlier years and a dispute may count twice, so this is a ratio of two numbers, not a part of the applications.',
  'definition.rate.completion':
    'Applications handled, among those new in the year and carried in. The 2014 form has no row for applications carried in: only the later forms have this rate.',
  'definition.rate.on-time': 'Applications completed on time, among those completed on time or after an extension. Only the 2014 form has both rows.',
  'definition.rate.not-in-form': 'This rate is not defined for the form of this report.',
  'definition.whole-of-parts': '{name}: not printed, so the sum of its kinds',

  'definition.kind.exact': 'A number that the report gives in full, taken as it stands.',
  'definition.kind.about': 'The report says “about”. The word is kept and the number is not taken as exact.',
  'definition.kind.over': 'The report says “over” or “more than”. The true number is no smaller.',
  'definition.kind.rounded': 'Rounded to ten thousands (万) or to the decimals printed.',
  'definition.kind.percent': 'A percentage that the report prints, kept apart from the one computed.',
  'definition.kind.computed': 'Computed from figures of the report; its source panel shows the formula and each figure in it.',

  'definition.rule.coverage': 'Channels are coverage, not shares',
  'definition.rule.coverage.text':
    'The five channels overlap: an item counts once in the total and once in every channel that carried it; how many stand in several is not given. So channels are never added up or drawn as a pie, and a selection of them shows the coverage of each. Methods, levels, replies and results do not overlap and may be added up.',
  'definition.rule.blanks': 'A blank is not 0',
  'definition.rule.blanks.text':
    'A sum with blank cells adds the reported cells and says how many are blank. If it equals the printed total, the check holds; if it is less, there is no verdict; if it is more, the check fails. A blank stays blank. Where a total is not given in full, no share of it is computed.',
  'definition.rule.small-base': 'A denominator below 30',
  'definition.rule.small-base.text': 'The rate is computed and marked as having a small base. With a denominator of 0, or none, it is not computed.',
  'definition.rule.lead': 'A figure given more than once',
  'definition.rule.lead.text': 'A table leads over the text, and in the text the earlier place leads. Where the places differ, data quality says so.',
} as const satisfies Record<keyof typeof zhMethods, string>
