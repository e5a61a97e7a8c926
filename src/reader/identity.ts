/** What a report is of: title, body, year, period, level, scope, publication, contact. What it does not say stays absent. */
import type { Level, Scope } from '../report/schema'
import { firstDate, readPeriod, type ReadPeriod } from './dates'
import type { Doubt, Identity } from './reading'

export interface IdentitySource {
  /** Title of the report in one line, plain; empty where it has none. */
  title: string
  /** Lines about date and source: those of the report, and those of the page around it. */
  about: readonly string[]
  around: readonly string[]
  /** Plain texts of the report. */
  texts: readonly string[]
  /** File name. */
  name: string
}

export interface ReadIdentity {
  identity: Identity
  doubts: readonly Doubt[]
  period?: ReadPeriod
  /** A date on the page that cannot be the report's: it is later than the year in which such a report is published. */
  copyDate?: string
}

const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市/
const OFFICE = /(?:办公厅|办公室|委员会|局|厅|中心|法院|检察院|街道办事处|管委会|(?:镇|乡)(?:人民政府)?|部|委|院|署|公司|学校|大学)$/
const TERRITORY = /(?:省|自治区|特别行政区|市|自治州|盟|地区|县|自治县|旗|区|新区)$/

const REPORT_NAME = /(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:年?年度|的)?(?:工作)?(?:报告|年报)(?:的?(?:公告|通告|通知|公示))?$/

/** Returns the body that a title names: what is left without year and kind of report. */
function bodyOf(title: string): { body?: string; issuer?: string } {
  const bare = title
    .replace(/（?20\d{2}年?(?:度(?!报告))?）?/g, '')
    .replace(/（[^（）]*）$/, '')
    .replace(REPORT_NAME, '')
    .replace(/^(?:关于)/, '')
    .replace(/(?:公开)?(?:发布|公布)$/, '')
    .replace(/政府$/, (word, _at: number, whole: string) => (whole.endsWith('人民政府') ? word : ''))
    .replace(/(?:关于|的|[（）《》“”])/g, '')
    .trim()
  if (bare === '') return {}
  const territory = /^(.*(?:省|自治区|特别行政区|市|自治州|盟|县|旗|区))(?:人民政府)$/.exec(bare)?.[1]
  return territory ? { body: territory, issuer: bare } : { body: bare }
}

/** Returns the scope that a body's name has: a territory with its government, or one office; absent where the name is neither. */
function scopeOf(body: string): Scope | undefined {
  if (OFFICE.test(body)) return 'office'
  return TERRITORY.test(body) ? 'territory' : undefined
}

/** Returns the level that a name tells; a city may be a prefecture's or a county's, which only districts and counties under it decide. */
function levelOf(body: string, text: string): Level | undefined {
  const local = body.replace(/^(?:国家|中国|中华人民共和国)[^省市县区州]*?(?:总局|局|部|委员会|署|银行)(?=.*[省市县区州盟旗])/, '')
  if (local !== body) return levelOf(local, text)
  if (/^(?:国务院|国家|中华人民共和国|中国)/.test(body)) return 'national'
  if (/(?:镇|乡)(?:人民政府)?$|街道/.test(body)) return 'township'
  if (MUNICIPALITIES.test(body)) return /^..市.*?[区县]/.test(body) && !/^..市(?:人民政府)/.test(body) ? 'county' : 'provincial'
  const lead = body.replace(/^.*?(?:省|自治区)(?=.{2,}(?:市|州|盟|县|区|旗))/, '')
  if (/^.*?(?:省|自治区|特别行政区)/.test(lead) && !/(?:市|州|县)/.test(lead)) return 'provincial'
  if (/市.*?(?:[区县旗])/.test(lead) || /^(?:(?!市).)*?(?:县|旗)/.test(lead) || /^[^市]*区/.test(lead)) return 'county'
  if (/自治州|盟/.test(lead)) return 'prefectural'
  if (/市/.test(lead) && /(?:各县区|各区县|县（区）|县（市、区）|各县（市|各区（市|县区|区县)/.test(text)) return 'prefectural'
  return undefined
}

const CONTACT = /(?:与|向)([^。，；]{2,40}?)(?:联系|咨询|反映)（([^）]*)）/

/** Returns whom to ask, as the report says it. */
function contactOf(text: string): Identity['contact'] {
  const [, office, details = ''] = CONTACT.exec(text) ?? []
  if (!office) return undefined
  const said = (label: string): string | undefined => new RegExp(`(?:${label})：?([^，；。]+)`).exec(details)?.[1]?.trim()
  const [address, postcode, telephone, email] = [
    said('(?:联系|通讯|办公)?地址'),
    said('邮政编码|邮编'),
    said('联系电话|电话'),
    said('电子邮箱|电子邮件|邮箱|E-?mail'),
  ]
  return { office, ...(address && { address }), ...(postcode && { postcode }), ...(telephone && { telephone }), ...(email && { email }) }
}

const PUBLISHED = /(?:发布|发文|公开|成文)?(?:日期|时间)：?/

/** Returns the date of publication: one that is told as such and lies in the year after the one reported on. */
function publicationOf(lines: readonly string[], year: number | undefined): { date?: string; copy?: string } {
  const datesIn = (told: RegExp): string[] => lines.flatMap((line) => (told.test(line) ? (firstDate(line)?.date ?? []) : []))
  // The day of publication leads; the day of writing may be another.
  const published = datesIn(/发布(?:日期|时间)：?/)
  const dates = published.length > 0 ? published : datesIn(new RegExp(`${PUBLISHED.source}|^20\\d{2}`))
  if (year === undefined) return {}
  const due = [...new Set(dates.filter((date) => date.startsWith(String(year + 1))))]
  const copy = dates.find((date) => !due.includes(date))
  return { ...(due.length === 1 && due[0] && { date: due[0] }), ...(copy && { copy }) }
}

/** Returns the identity of a report, and doubts where a part is inferred. */
export function readIdentity({ title, about, around, texts, name }: IdentitySource): ReadIdentity {
  const doubts: Doubt[] = []
  const text = texts.join('\n')
  const period = texts.map(readPeriod).find((each) => each !== undefined)
  const printed = /(20\d{2})年?/.exec(title)?.[1]
  const named = /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1]
  const covered = period && [period.from.slice(0, 4), period.to.slice(0, 4)]
  // A title of one year over a period of another: which of them is meant is not certain.
  const differs = printed !== undefined && covered !== undefined && !covered.includes(printed)
  if (differs) doubts.push({ id: 'doubt.year-differs', values: { text: `${printed}；${period?.from ?? ''} – ${period?.to ?? ''}` } })
  const told = differs ? undefined : (printed ?? covered?.[0])
  const year = told ?? (differs ? undefined : named)
  if (!told && named) doubts.push({ id: 'doubt.year-from-name', values: { name, year: named } })
  const { body, issuer } = bodyOf(title)
  const government = body && !issuer && !OFFICE.test(body) && text.includes(`${body}人民政府`) ? `${body}人民政府` : issuer
  const scope = body ? scopeOf(body) : undefined
  if (body && !text.includes(body)) doubts.push({ id: 'doubt.body-from-title', values: { body } })
  if (body && scope && !(scope === 'territory' && /全[市省县区州]/.test(text))) doubts.push({ id: 'doubt.scope-from-name', values: { body } })
  const level = body ? levelOf(body, text) : undefined
  const contact = texts.map(contactOf).find((each) => each !== undefined)
  const published = publicationOf(about.length > 0 ? about : around, year ? Number(year) : undefined)
  const covers = period && year && period.from.startsWith(year) ? { from: period.from, to: period.to } : undefined
  return {
    identity: {
      ...(title && { title }),
      ...(body && { body }),
      ...(government && { issuer: government }),
      ...(year && { year: Number(year) }),
      ...(covers && { period: covers }),
      ...(level && { level }),
      ...(scope && { scope }),
      ...(published.date && { publicationDate: published.date }),
      ...(contact && { contact }),
    },
    doubts,
    ...(period && { period }),
    ...(published.copy && { copyDate: published.copy }),
  }
}
