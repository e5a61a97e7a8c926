import { describe, expect, it } from 'vitest'
import { plain } from '../../src/reader/plain'
import { readPassage } from '../../src/reader/sentences'
import type { Form, Scope } from '../../src/report/schema'

const PASSAGE = { block: 3, start: 0, section: '一', paragraph: 2 }

function read(form: Form, text: string, scope: Scope = 'territory') {
  const year = { '2014': 2017, '2019': 2020, '2021': 2022 }[form]
  return readPassage(plain(text), PASSAGE, { form, year, scope })
}
const values = (form: Form, text: string, scope?: Scope) =>
  Object.fromEntries(read(form, text, scope).figures.map(({ figure }) => [figure.metric, 'value' in figure ? figure.value : figure.absent]))

describe('the prose of the later forms', () => {
  it('gives applications with what was carried in and forward', () => {
    const text = '2022年，全县共受理政府信息公开申请2204件，答复2187件（含上年度结转申请41件，另有58件顺延到下年度答复），均在法定期限内答复。'
    expect(values('2021', text)).toEqual({
      'applications.new': 2204,
      'outcomes.total': 2187,
      'applications.carried-in': 41,
      'applications.carried-forward': 58,
    })
  })

  it('gives outcomes with their printed shares', () => {
    const text = '予以公开及部分公开318件，占44.2%；不予公开61件，占8.48%；无法提供197件，占27.4%；不予处理140件，占19.5%；其他处理3件。'
    expect(values('2019', text)).toEqual({
      'outcomes.disclosed': 318,
      'outcomes.share.disclosed': 44.2,
      'outcomes.refused': 61,
      'outcomes.share.refused': 8.48,
      'outcomes.unable': 197,
      'outcomes.share.unable': 27.4,
      'outcomes.not-processed': 140,
      'outcomes.share.not-processed': 19.5,
      'outcomes.other': 3,
    })
    expect(values('2021', '其中予以公开902件、部分公开114件（占11.2%）')).toEqual({
      'outcomes.granted': 902,
      'outcomes.partly-granted': 114,
      'outcomes.share.partly-granted': 11.2,
    })
  })

  it('keeps the results of reviews and of lawsuits apart', () => {
    const text =
      '政府信息公开行政复议83件，其中结果维持40件，结果纠正9件，其他结果21件，尚未审结13件；政府信息公开行政诉讼27件，其中结果维持19件，结果纠正2件，其他结果1件，尚未审结5件。'
    expect(values('2021', text)).toEqual({
      'cases.review.total': 83,
      'cases.review.upheld': 40,
      'cases.review.corrected': 9,
      'cases.review.other': 21,
      'cases.review.pending': 13,
      'cases.litigation.total': 27,
      'cases.litigation.upheld': 19,
      'cases.litigation.corrected': 2,
      'cases.litigation.other': 1,
      'cases.litigation.pending': 5,
    })
  })

  it('keeps lawsuits with and without a review apart', () => {
    expect(values('2021', '未经复议直接起诉12件，结果维持7件，尚未审结5件；复议后起诉4件，结果维持3件，结果纠正1件。')).toEqual({
      'cases.litigation-direct.total': 12,
      'cases.litigation-direct.upheld': 7,
      'cases.litigation-direct.pending': 5,
      'cases.litigation-after-review.total': 4,
      'cases.litigation-after-review.upheld': 3,
      'cases.litigation-after-review.corrected': 1,
    })
  })

  it('takes 均获维持 for as many upheld as there were, at the same place', () => {
    const text = '信息公开类行政复议11件，诉讼6件，均获维持。'
    const { figures } = read('2019', text, 'office')
    expect(values('2019', text, 'office')).toEqual({
      'cases.review.total': 11,
      'cases.review.upheld': 11,
      'cases.litigation.total': 6,
      'cases.litigation.upheld': 6,
    })
    const spots = new Map(figures.map(({ figure, spot }) => [figure.metric, spot]))
    expect(spots.get('cases.review.upheld')).toEqual(spots.get('cases.review.total'))
  })

  it.each<[string, Record<string, number>]>([
    ['全年未收到政府信息公开申请。', { 'applications.new': 0 }],
    ['本机关没有收到公民、法人和其他组织的政府信息公开申请。', { 'applications.new': 0 }],
    ['2022年未发生因政府信息公开引发的行政复议、行政诉讼案件。', { 'cases.review.total': 0, 'cases.litigation.total': 0 }],
    ['未发生行政复议。', { 'cases.review.total': 0 }],
    ['本年度无行政诉讼案件。', { 'cases.litigation.total': 0 }],
    ['行政复议和行政诉讼均为0件。', { 'cases.review.total': 0, 'cases.litigation.total': 0 }],
    ['全年未收取政府信息公开信息处理费。', { 'fees.processing': 0 }],
    ['行政复议0件，行政诉讼2件。', { 'cases.review.total': 0, 'cases.litigation.total': 2 }],
  ])('reads 0 where the sentence says so of that metric: %s', (text, expected) => {
    expect(values('2021', text, 'office')).toEqual(expected)
  })

  it.each(['未发生失泄密事件。', '没有收到投诉。', '无。', '申请人无正当理由大量反复申请。', '不存在收费情况。'])('reads no 0 from %s', (text) => {
    expect(values('2021', text)).toEqual({})
  })

  it('reads the counts that only the text has', () => {
    const text = '县政府网站主动公开各类政府信息6800余条，制作政策解读37个，编印《青禾县人民政府公报》4期，召开新闻发布会9场，第12期培训照常。'
    expect(values('2021', text)).toEqual({
      'publicity.website-items': 6800,
      'publicity.interpretations': 37,
      'publicity.gazette-issues': 4,
      'publicity.press-conferences': 9,
    })
    expect(read('2021', text).figures[0]?.figure).toMatchObject({ kind: 'over', printed: '6800余' })
    expect(values('2021', '全年收取政府信息公开信息处理费 5260 元。')).toEqual({ 'fees.processing': 5260 })
    expect(values('2019', '2020年，主动公开规章7件，行政规范性文件24件，其他文件90件。')).toEqual({
      'regulations.newly-disclosed': 7,
      'normative.newly-disclosed': 24,
    })
  })

  it.each([
    '2021年受理政府信息公开申请300件。',
    '去年受理政府信息公开申请300件。',
    '县政府办公室受理政府信息公开申请57件。',
    '其中，县住建局受理政府信息公开申请57件。',
    '按时答复率100%。',
    '答复期限为20个工作日。',
    '受理政府信息公开申请不足20件。',
  ])('leaves out what is of another year, of one office or no count: %s', (text) => {
    expect(values('2021', text)).toEqual({})
  })

  it.each([
    '《条例》施行以来，累计收到政府信息公开申请2180件。',
    '自2008年以来累计受理政府信息公开申请2180件。',
    '五年来，全县累计受理政府信息公开申请2180件。',
    '截至目前，累计收到政府信息公开申请2180件。',
    '截至2022年底，全县累计收到政府信息公开申请2180件。',
    '2019年至2022年，全县收到政府信息公开申请2180件。',
    '1—6月，全县收到政府信息公开申请100件。',
    '上半年收到政府信息公开申请100件，下半年收到118件。',
    '2020年、2021年、2022年分别收到政府信息公开申请5件、8件、12件。',
    '各镇（街道）收到政府信息公开申请26件。',
    '县直部门共收到政府信息公开申请180件。',
    '各乡镇制定规范性文件5件，县人大常委会制定规范性文件2件。',
    '拟废止规范性文件3件。',
    '下一步，力争全年召开新闻发布会不少于6场，发布政策解读50篇以上。',
    '下属事业单位网站公开信息200条。',
    '收到政府信息公开申请12人次。',
    '办理行政复议案件30件、行政诉讼案件12件。其中政府信息公开类行政复议2件。',
    '没有一件行政复议被撤销，未发生行政诉讼败诉的情况。',
  ])('leaves out other times, parts, plans, people and cases of every kind: %s', (text) => {
    expect(values('2021', text)).toEqual({})
  })

  it.each<[string, Record<string, number>]>([
    ['2022年全县收到政府信息公开申请218件（2021年为187件），办结210件。', { 'applications.new': 218, 'outcomes.total': 210 }],
    ['近年来不断完善机制，2022年收到政府信息公开申请218件，比上年增加31件。', { 'applications.new': 218 }],
    ['今年以来，全县各级各部门收到政府信息公开申请218件。', { 'applications.new': 218 }],
    ['2019至2022年收到政府信息公开申请2180件，2022年收到公民、法人或其他组织的政府信息公开申请218件。', { 'applications.new': 218 }],
    ['二〇二二年收到政府信息公开申请218件。', { 'applications.new': 218 }],
    ['1月至12月，全县收到政府信息公开申请218件。', { 'applications.new': 218 }],
    ['行政复议、行政诉讼分别为3件、2件。', { 'cases.review.total': 3, 'cases.litigation.total': 2 }],
  ])('takes the number of the year beside others: %s', (text, expected) => {
    expect(values('2021', text)).toEqual(expected)
  })

  it('takes the words of an office for its own in its own report', () => {
    expect(values('2021', '县政府办公室受理政府信息公开申请57件。', 'office')).toEqual({ 'applications.new': 57 })
  })

  it('gives none of two different numbers, and says so', () => {
    const { figures, doubts } = read('2021', '全县受理政府信息公开申请81件。线上受理政府信息公开申请64件。')
    expect(figures).toEqual([])
    expect(doubts).toMatchObject([{ id: 'doubt.two-candidates', values: { metric: 'applications.new' } }])
  })

  it('says in the document where each number stands', () => {
    const text = '2022 年， 全县共受理政府信息公开申请 2,204 件，答复 ２１８７ 件。'
    const { figures } = read('2021', text)
    expect(figures.map(({ spot }) => ('start' in spot ? text.slice(spot.start, spot.end) : ''))).toEqual(['2,204 件', '２１８７ 件'])
    expect(figures.map(({ figure }) => figure.at)).toEqual([
      { in: 'text', section: '一', paragraph: 2 },
      { in: 'text', section: '一', paragraph: 2 },
    ])
  })
})

describe('the prose of the 2014 form', () => {
  it('gives channels, levels and the total apart', () => {
    const text =
      '全市主动公开政府信息88120条，包括市级机关30020条、区政府58100条。其中，主动公开规范性文件412件。通过政府网站公开政府信息70011条，通过政务微博公开政府信息9033条，通过政务微信公开政府信息8027条，通过政府公报公开政府信息96条，通过其他方式公开政府信息5090条。'
    expect(values('2014', text)).toEqual({
      'disclosure.total': 88120,
      'disclosure.level.municipal': 30020,
      'disclosure.level.district': 58100,
      'disclosure.normative-documents': 412,
      'disclosure.channel.website': 70011,
      'disclosure.channel.weibo': 9033,
      'disclosure.channel.wechat': 8027,
      'disclosure.channel.gazette': 96,
      'disclosure.channel.other': 5090,
    })
  })

  it.each<[string, Record<string, number>]>([
    [
      '2017年，全市主动公开政府信息31,204条，其中规范性文件52件。通过政府公报公开38条，政府网站公开29,101条（占93.3%），政务微博公开150条，政务微信公开85条，其他方式60条。',
      {
        'disclosure.total': 31204,
        'disclosure.normative-documents': 52,
        'disclosure.channel.gazette': 38,
        'disclosure.channel.website': 29101,
        'disclosure.channel.weibo': 150,
        'disclosure.channel.wechat': 85,
        'disclosure.channel.other': 60,
      },
    ],
    [
      '通过政府公报公开38条，政府网站公开901条，政务微博公开50条。',
      { 'disclosure.channel.gazette': 38, 'disclosure.channel.website': 901, 'disclosure.channel.weibo': 50 },
    ],
    [
      '全市收到申请640件，其中当面提交90件，通过传真提交4件，通过互联网提交400件，以信函形式提交146件。',
      {
        'applications.received': 640,
        'applications.method.in-person': 90,
        'applications.method.fax': 4,
        'applications.method.online': 400,
        'applications.method.letter': 146,
      },
    ],
    [
      '从申请方式看，当面申请90件，占14%；以传真形式申请4件；以信函方式申请146件。',
      { 'applications.method.in-person': 90, 'applications.method.fax': 4, 'applications.method.letter': 146 },
    ],
    ['共答复政府信息公开申请630件，其中已主动公开77件。', { 'replies.total': 630, 'replies.already-public': 77 }],
    [
      '涉及政府信息公开的行政复议案件35件，维持24件，纠错4件，其他7件；行政诉讼案件11件，维持或驳回诉讼请求9件，其他2件。',
      {
        'review.total': 35,
        'review.upheld': 24,
        'review.corrected': 4,
        'review.other': 7,
        'litigation.total': 11,
        'litigation.upheld': 9,
        'litigation.other': 2,
      },
    ],
    [
      '全市主动公开政府信息1204条，同比增长5%，其中规范性文件52件，政府网站公开901条。收到申请640件，比上年增加31件，其中当面90件。',
      {
        'disclosure.total': 1204,
        'disclosure.normative-documents': 52,
        'disclosure.channel.website': 901,
        'applications.received': 640,
        'applications.method.in-person': 90,
      },
    ],
    ['申请行政复议的35件，提起行政诉讼的11件。', { 'review.total': 35, 'litigation.total': 11 }],
    ['参加或举办新闻发布会总次数15次，其他方式回应事件12次。', { 'response.press-conferences': 15, 'response.other': 12 }],
  ])('gives the entries of a list that opens with its total: %s', (text, expected) => {
    expect(values('2014', text)).toEqual(expected)
  })

  const ENTRIES = '其中规范性文件52件，政府公报公开38条，政府网站公开901条，政务微博公开50条'
  it.each([
    `2016年全市主动公开政府信息1204条。${ENTRIES}。`,
    `去年主动公开政府信息1204条，${ENTRIES}。`,
    `自2008年以来，累计主动公开政府信息1204条，${ENTRIES}。`,
    `市财政局主动公开政府信息1204条，${ENTRIES}。`,
    `各区主动公开政府信息1204条，${ENTRIES}。`,
    `下一步，力争主动公开政府信息1204条，${ENTRIES}。`,
    `推进财政信息公开，${ENTRIES}。`,
    '推进财政信息公开。通过政府网站公开901条，政务微博公开50条。',
    '2016年，通过政府公报公开38条，政府网站公开901条，政务微博公开50条。',
    '市住建局收到申请57件，其中当面提交20件，网络提交37件。',
    '上半年收到申请57件，其中当面提交20件，网络提交37件。',
    '办理行政复议案件45件，维持30件，其他3件，其中政府信息公开类2件。',
  ])('leaves out a list whose opening is of another year, body or kind: %s', (text) => {
    expect(values('2014', text)).toEqual({})
  })

  it('gives each of several parts that are told behind one 其中', () => {
    const text = '全市主动公开政府信息9000条，其中，通过政府网站公开政府信息700条、政务微博公开政府信息60条、市级部门政务微信公开政府信息5条。'
    expect(values('2014', text)).toEqual({ 'disclosure.total': 9000, 'disclosure.channel.website': 700, 'disclosure.channel.weibo': 60 })
  })

  it('gives applications, methods and replies', () => {
    const text =
      '共收到政府信息公开申请702件。当面申请105件，传真申请6件，网络申请380件，信函申请211件。办结699件，其中按时办结690件，延期办结9件。属于已主动公开范围的80件，占11.44%；同意公开的301件，占43.06%；同意部分公开的22件；不同意公开的71件；不属于本行政机关公开的99件；申请信息不存在的77件；告知作出更改补充的40件；告知通过其他途径办理的9件。'
    expect(values('2014', text)).toEqual({
      'applications.received': 702,
      'applications.method.in-person': 105,
      'applications.method.fax': 6,
      'applications.method.online': 380,
      'applications.method.letter': 211,
      'applications.completed': 699,
      'applications.completed.on-time': 690,
      'applications.completed.extended': 9,
      'replies.already-public': 80,
      'replies.share.already-public': 11.44,
      'replies.granted': 301,
      'replies.share.granted': 43.06,
      'replies.partly-granted': 22,
      'replies.refused': 71,
      'replies.not-this-body': 99,
      'replies.nonexistent': 77,
      'replies.amended': 40,
      'replies.other-channel': 9,
    })
  })

  it('takes running totals where a pattern is of one, and 0 of applications', () => {
    expect(values('2014', '自2012年开通以来，网站总访问量达到31万次。')).toMatchObject({ 'services.visits': 310000 })
    expect(values('2014', '我镇未收到政府信息公开申请。', 'office')).toEqual({ 'applications.received': 0 })
  })

  it('restores a measure word that was lost, with a doubt', () => {
    const { figures } = read('2014', '全市主动公开政府信息88120(不同渠道和方式公开相同信息计1),复议维持具体行政行为31,被依法纠错4件。')
    expect(figures.map(({ figure, doubts }) => [figure.metric, 'unit' in figure && figure.unit, doubts.map(({ id }) => id)])).toEqual([
      ['disclosure.total', '条', ['doubt.unit-missing']],
      ['review.upheld', '件', ['doubt.unit-missing']],
      ['review.corrected', '件', []],
    ])
  })

  it('marks what matches a row only roughly', () => {
    const { figures } = read('2014', '发布解读文件31件，通过“双微”回应722次。')
    expect(figures.every(({ figure }) => 'approximate' in figure && figure.approximate)).toBe(true)
  })
})
