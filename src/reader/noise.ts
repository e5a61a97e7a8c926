/** Advertising words that a copy has put into the sentences of a report, and lines that belong to the page around it. */
import type { Block } from './blocks'
import type { Range } from './plain'

/** Latin words that reports themselves use. */
const OWN = new Set(
  'app pdf word excel wps ppt com cn gov org net www http https html email mail qq ip vr ai it ofd xls xlsx csv doc docx ok id web'.split(' '),
)
const MARK = /([\p{Script=Han}]{0,4})([a-z][a-z\d]{1,9})(?![A-Za-z@.\d])(?=\p{Script=Han})/gu
const AD_ENDING = '官网|官方网站|娱乐城|娱乐|体育|注册|登录|下载|平台|网址|客户端|代理|直营|国际'
const AD_STEM = /\p{Script=Han}{2,4}?(?:娱乐城|博彩|百家乐|真人视讯|老虎机|投注网)(?:官网|官方网站|网址|平台|注册|登录|下载)?/gu

const PAGE_LINES =
  /^(?:首页|评论|分享|顶部|返回|返回顶部|回到顶部|返回首页|top|打印|打印本页|关闭|关闭窗口|关闭本页|上一篇.*|下一篇.*|上一条.*|下一条.*|相关(?:链接|阅读|文章|新闻|附件|解读)：?|扫一扫.*|版权所有.*|主办(?:单位)?：.*|承办(?:单位)?：.*|网站地图|联系我们|关于我们|关于本站|.*ICP备.*|.*公网安备.*|友情链接.*|网站标识码.*|收藏|我要收藏|字号.*|字体.*|责任编辑.*|浏览(?:次数|量).*|点击(?:数|量|率).*|阅读(?:次数|量).*|微信|微博|新浪微博|QQ空间|政府网站找错|无障碍.*|我要纠错|纠错|智能问答|手机版|电脑版|繁體|繁体|English|登录|注册|文章正文|正文|-?\d{1,3}-?|第\d+页.*|更多[>》]*|热门.*|推荐阅读.*|广告.*)$/i

/** Returns whether a line is of the page around the report: navigation, sharing, page numbers. */
export function isPageLine(text: string): boolean {
  const line = text
    .replace(/[\s\u00a0\u3000]+/g, '')
    .replace(/[:]/g, '：')
    .replace(/[—–－]/g, '-')
  return line.length <= 60 && PAGE_LINES.test(line)
}

/** Returns the longest ending that all texts share. */
function sharedEnding(texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  let length = first.length
  while (length > 0 && !rest.every((text) => text.endsWith(first.slice(-length)))) length--
  return length > 0 ? first.slice(-length) : ''
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Returns words that were put into a text from outside: a brand of Chinese and small Latin letters that stands glued to the
 * text at two places or more, at least once where a sentence or line begins, and the same brand with an advertising ending.
 */
export function foreignWords(texts: readonly string[]): string[] {
  const byLatin = new Map<string, { before: string[]; opens: boolean }>()
  for (const text of texts) {
    for (const match of text.matchAll(MARK)) {
      const [whole, before = '', latin = ''] = match
      if (OWN.has(latin)) continue
      const brand = byLatin.get(latin) ?? { before: [], opens: false }
      const outside = text.charAt(match.index - 1)
      brand.before.push(before)
      if (whole.length > latin.length && (outside === '' || /[\s，,。；;、：:（(“"]/.test(outside))) brand.opens = true
      byLatin.set(latin, brand)
    }
  }
  const brands = [...byLatin].flatMap(([latin, { before, opens }]) => {
    const ending = sharedEnding(before)
    return before.length > 1 && opens && ending.length >= 2 ? [{ han: ending, word: `${ending}${latin}` }] : []
  })
  const joined = texts.join('\n')
  const advertised = brands.flatMap(({ han }) => joined.match(new RegExp(`${escaped(han)}(?:${AD_ENDING})`, 'g')) ?? [])
  const plainAds = [...joined.matchAll(AD_STEM)].map(([word]) => word)
  return [...new Set([...brands.map(({ word }) => word), ...advertised, ...plainAds])].sort((one, other) => other.length - one.length)
}

/** Returns where the words stand in a text. */
export function rangesOf(words: readonly string[], text: string): Range[] {
  if (words.length === 0) return []
  return [...text.matchAll(new RegExp(words.map(escaped).join('|'), 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Returns the texts of the blocks that have one. */
export const textsOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
