import names from './forms/applicants.json' with { type: 'json' }
import type { Applicant, Bilingual } from './schema'

/** Returns the official name of an applicant kind, the column head of section 三 in both later forms. */
export const applicantName = (applicant: Applicant): Bilingual => names[applicant]
