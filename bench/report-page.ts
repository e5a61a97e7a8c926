/** Makes the page that the reading bench reads: a whole invented report with the noise of a site around it. */
import type { Form } from '../src/report/schema'
import type { BuiltBlock } from '../tests/support/documents'
import { escapeXml, gridOf } from '../tests/support/documents'
import { reportBlocks } from '../tests/reader/build-report'

const CELL = 'border:0.5pt solid rgb(0,0,0);padding:0 5.4pt;vertical-align:middle;'
const SPAN = 'font-family:仿宋_GB2312;font-size:16pt;line-height:28pt;color:rgb(51,51,51)'

/** Paragraphs of the overview that tell figures of the report; those after them tell of other things, with numbers too. */
const TELLING = 12

/** What the work consisted of, in numbers that no form asks for. */
const OTHER = [
  '各镇街围绕重点领域深化公开，梳理目录{}项，完善栏目{}个，更新图文材料{}篇，回应群众关切，推动各项工作落地见效。',
  '县政府办公室组织业务培训{}次，参加人员{}人次，抽查网站{}家，对{}家单位的问题逐项反馈、限期整改，形成闭环。',
  '全县办理12345热线工单{}件，按时办结率99.2%；开展政府开放日活动{}场，邀请企业代表{}名走进{}个窗口，收集意见建议{}条。',
  '在义务教育、公共文化、社会救助等{}个领域编制标准目录，调整事项{}项；设置政务公开专区{}个，提供查询、咨询服务{}次。',
]

/** Sentences of an overview; the holes take a number that differs in each. */
const SENTENCES: Readonly<Record<'2014' | 'later', readonly string[]>> = {
  '2014': [
    '全县主动公开政府信息{}条，比上年增长12.4%，其中政府网站公开政府信息{}条，政务微博公开政府信息{}条。',
    '全年收到政府信息公开申请{}件，网络申请{}件，占52.1%，信函申请{}件，占31.4%，当面申请{}件。',
    '受理的申请中，属于已主动公开范围{}件，同意公开{}件，同意部分公开{}件，不同意公开{}件，申请信息不存在{}件。',
    '发生行政复议{}件，其中维持具体行政行为{}件，被依法纠错{}件；行政诉讼{}件，驳回原告诉讼请求{}件。',
  ],
  later: [
    '全县受理政府信息公开申请{}件，上年度结转{}件，办结{}件，其中予以公开{}件，占38.2%，部分公开{}件，不予公开{}件，无法提供{}件。',
    '结转下年度继续办理{}件，其他处理{}件；因政府信息公开发生行政复议{}件，其中维持{}件、纠正{}件，行政诉讼{}件，均被维持。',
    '制发规范性文件{}件，废止{}件，政策解读{}个，召开新闻发布会{}场，政府网站发布信息{}条，比去年同期增长7.31%。',
  ],
}

/** Returns `count` paragraphs of sentences, each with numbers of its own. */
function prose(form: Form, count: number): string[] {
  let number = 7
  const next = (): number => (number = (number * 7919 + 13) % 99_991)
  const own = SENTENCES[form === '2014' ? '2014' : 'later']
  return Array.from({ length: count }, (_, at) =>
    (at < TELLING ? own : OTHER).map((sentence) => sentence.replaceAll('{}', () => String(next() % (at + 40)))).join(''),
  )
}

const span = (text: string): string => `<span style="${SPAN}">${escapeXml(text).replaceAll('\n', '<br>')}</span>`

function markup(block: BuiltBlock): string {
  if ('heading' in block) return `<p style="text-indent:32pt;margin:0"><strong>${span(block.heading)}</strong></p>`
  if ('paragraph' in block) return `<p style="text-indent:32pt;margin:0;text-align:justify">${span(block.paragraph)}</p>`
  const rows = gridOf(block.table).map((places) => {
    const cells = places.map((place) => {
      if (!place || !('begins' in place)) return ''
      const { text, rowSpan, columnSpan } = place.begins
      return `<td rowspan="${rowSpan}" colspan="${columnSpan}" style="${CELL}"><p>${text === '' ? '&nbsp;' : span(text)}</p></td>`
    })
    return `<tr style="height:24pt">${cells.join('')}</tr>`
  })
  return `<table style="border-collapse:collapse;width:100%"><tbody>${rows.join('\n')}</tbody></table>`
}

const links = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/zwgk/lm${at}/index.html" title="栏目${at}">政务栏目${at}</a></li>`).join('')}</ul>`

function pageOf(form: Form, paragraphs: number): string {
  const blocks = reportBlocks(form, ({ metric }) => (metric.length % 7 === 0 ? '' : String(metric.length * 31)), prose(form, paragraphs))
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾县政府信息公开工作年度报告-青禾县人民政府</title>
<style>${'.column { margin: 0 auto; width: 1200px }\n'.repeat(60)}</style><script>${'window.track = window.track || []\n'.repeat(60)}</script></head>
<body><div class="top"><a href="#">首页</a>${links(60)}</div><div class="crumbs">当前位置：首页 &gt; 政府信息公开年报</div>
<div class="article"><p>发布日期：2023-01-18 来源：县政府办 浏览次数：12</p>${blocks.map(markup).join('\n')}</div>
<p>打印</p><p>关闭窗口</p><div class="around">${links(60)}</div><p>版权所有：青禾县人民政府</p></body></html>`
}

/** Returns a page of at least so many bytes in UTF-8, and at most one paragraph more. */
export function reportPage(form: Form, bytes: number): Uint8Array {
  const encode = (paragraphs: number): Uint8Array => new TextEncoder().encode(pageOf(form, paragraphs))
  const [none, some] = [encode(0).length, encode(100).length]
  let paragraphs = Math.max(0, Math.ceil(((bytes - none) * 100) / (some - none)))
  let page = encode(paragraphs)
  while (page.length < bytes) page = encode(++paragraphs)
  return page
}
