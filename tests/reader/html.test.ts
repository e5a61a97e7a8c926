import { describe, expect, it } from 'vitest'
import { buildHtml } from '../support/documents'
import { encodeGb18030 } from '../support/encode'
import { open, outline, problemOf, rowsOf, tableIn } from './open-document'

const blocksOf = async (html: string): Promise<(string | string[][])[]> => outline((await open(`<html><body>${html}</body></html>`)).blocks)

describe('text of a page', () => {
  it('makes a paragraph of each line that a browser shows', async () => {
    expect(await blocksOf('<div>甲<span>乙</span><p>丙<br>丁</p>戊</div>己<h2>庚</h2>')).toEqual(['甲乙', '丙', '丁', '戊', '己', '# 庚'])
  })

  it('collapses white space, and joins Han characters that only the source parts', async () => {
    expect(await blocksOf('<p>\u3000\u3000收到申\n  请&nbsp;&nbsp;12 &#8203;件\n of   2023</p>')).toEqual(['收到申请 12 件 of 2023'])
  })

  it('knows tags in capitals and tags that are not closed', async () => {
    expect(await blocksOf('<H1>甲</H1><P>乙<P>丙<UL><LI>丁<LI>戊</UL><DL><DT>己<DD>庚</DL>')).toEqual(['# 甲', '乙', '丙', '丁', '戊', '己', '庚'])
  })

  it('writes the numbers of a numbered list as a browser does', async () => {
    expect(await blocksOf('<ol start="3"><li>甲<li><p>乙</p><li value="9">丙</ol><ol style="list-style: none"><li>丁</ol>')).toEqual([
      '3.甲',
      '4.乙',
      '9.丙',
      '丁',
    ])
  })

  it('keeps the lines of preformatted text, and its tables', async () => {
    expect(await blocksOf('<pre>甲\n乙\n项\t数\n丙\t5</pre>')).toEqual([
      '甲',
      '乙',
      [
        ['项', '数'],
        ['丙', '5'],
      ],
    ])
  })

  it('takes the title from the head', async () => {
    expect((await open(buildHtml([{ paragraph: '甲' }], { title: ' 某县\n年报 ' }))).title).toBe('某县年报')
  })
})

describe('what is no text of the page', () => {
  it.each([
    ['a script', '<script>document.title = "收到1件"</script>'],
    ['a script in capitals', '<SCRIPT>收到1件</SCRIPT>'],
    ['a style', '<style>p::after { content: "收到1件" }</style>'],
    ['what is shown without scripts', '<noscript>收到1件</noscript>'],
    ['a template', '<template><p>收到1件</p></template>'],
    ['a frame', '<iframe src="a.html">收到1件</iframe><iframe hidden srcdoc="收到1件"></iframe>'],
    ['a drawing', '<svg><text>收到1件</text><script>收到1件</script></svg>'],
    ['a list to choose from', '<select><option>收到1件</option></select>'],
    ['a field', '<textarea>收到1件</textarea><input value="收到1件"><button>收到1件</button>'],
    [
      'a hidden element',
      '<p hidden>收到1件</p><div style="color: red; DISPLAY : none"><p>收到1件</p></div><span style="visibility:hidden">收到1件</span>',
    ],
    ['a comment', '<!-- 收到1件 --><![CDATA[收到1件]]>'],
    ['text struck out', '<del>收到1件</del><s>收到1件</s>'],
    ['navigation', '<nav>收到1件</nav><header>收到1件</header><aside>收到1件</aside><footer>收到1件</footer>'],
    ['an attribute', '<img alt="收到1件" src=x onerror="收到1件"><a title="收到1件"></a>'],
  ])('leaves out %s', async (_, html) => {
    expect(await blocksOf(`<p>某县今年收到申请二十件。</p>${html}<p>完。</p>`)).toEqual(['某县今年收到申请二十件。', '完。'])
  })

  it('reads a frame whose page is in the file, and none that holds itself', async () => {
    expect(await blocksOf('<p>甲</p><iframe srcdoc="&lt;p&gt;收到1件&lt;/p&gt;&lt;script&gt;乙&lt;/script&gt;">丙</iframe><p>丁</p>')).toEqual([
      '甲',
      '收到1件',
      '丁',
    ])
  })

  it.each(['12<sup>1</sup>', '12<span style="vertical-align: super">[1]</span>', '12<a style="mso-footnote-id:ftn1"><span>①</span></a>'])(
    'leaves out the mark of a note, which is no digit of the number before it: %s',
    async (cell) => {
      expect(await blocksOf(`<table><tr><td>甲</td><td>${cell}</td></tr><tr><td>乙</td><td><sup>3</sup></td></tr></table>`)).toEqual([
        [
          ['甲', '12'],
          ['乙', '3'],
        ],
      ])
    },
  )

  it('keeps a part around the page that was never closed and holds the report', async () => {
    expect(await blocksOf('<nav><a>首页</a><p>某县今年收到申请二十件，全部答复。</p>')).toEqual(['首页', '某县今年收到申请二十件，全部答复。'])
  })

  it('keeps the head of an article', async () => {
    expect(await blocksOf('<header>某网</header><article><header><h1>某县年报</h1></header><p>收到申请二十件。</p></article>')).toEqual([
      '# 某县年报',
      '收到申请二十件。',
    ])
  })
})

describe('tables of a page', () => {
  it('resolves spans as a browser does', async () => {
    const { blocks } = await open('<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td rowspan=9>丁<tr><td colspan=2>戊</table>')
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: 3,
        columns: 3,
        cells: [
          { text: '甲', row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
          { text: '乙', row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
          { text: '丙', row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
          { text: '丁', row: 1, column: 2, rowSpan: 2, columnSpan: 1 },
          { text: '戊', row: 2, column: 0, rowSpan: 1, columnSpan: 2 },
        ],
      },
    ])
  })

  it('ends a row span with its group, and lets rowspan="0" reach there', async () => {
    const table = tableIn(await open('<table><thead><tr><td rowspan=5>甲<td>乙</thead><tbody><tr><td rowspan=0>丙<td>丁<tr><td>戊</tbody></table>'))
    expect(table.cells.map(({ text, row, column, rowSpan }) => [text, row, column, rowSpan])).toEqual([
      ['甲', 0, 0, 1],
      ['乙', 0, 1, 1],
      ['丙', 1, 0, 2],
      ['丁', 1, 1, 1],
      ['戊', 2, 1, 1],
    ])
  })

  it('reads absurd spans as the whole width, and broken ones as one', async () => {
    const table = tableIn(await open('<table><tr><td colspan="9999999">题<tr><td colspan="-3">甲<td rowspan="x">5<td colspan="">6</table>'))
    expect([table.columns, table.cells.map(({ columnSpan }) => columnSpan)]).toEqual([3, [3, 1, 1, 1]])
  })

  it('has blank cells as empty texts and breaks inside a cell as lines', async () => {
    expect(await blocksOf('<table><tr><td>本年<br>新收</td><td>&nbsp;</td><td><p> </p></td><td><p>1</p><p>2</p></td></tr></table>')).toEqual([
      [['本年\n新收', '', '', '1\n2']],
    ])
  })

  it('leaves out hidden rows and cells', async () => {
    const html = '<table><tr><td>甲<td style="display:none">9<td>1<tr style="display:none"><td>乙<td>9<tr hidden><td>丙<td>9</table>'
    expect(rowsOf(tableIn(await open(html)))).toEqual([['甲', '1']])
  })

  it('lets the text of a table of layout flow and keeps the table of figures in it', async () => {
    const inner = '<table><tr><td>项<td>数<tr><td>甲<td>5</table>'
    expect(await blocksOf(`<table><tr><td>首页<td><table><tr><td><h1>年报</h1>${inner}</table><tr><td>版权</table>`)).toEqual([
      '首页',
      '# 年报',
      [
        ['项', '数'],
        ['甲', '5'],
      ],
      '版权',
    ])
  })

  it('lets a table with one cell and a table of prose flow', async () => {
    const prose = Array.from({ length: 4 }, (_, at) => `<p>第${at}段，${'本县做好有关工作。'.repeat(15)}</p>`).join('')
    expect(await blocksOf('<table><tr><td><p>甲</p><p>乙</p></table>')).toEqual(['甲', '乙'])
    expect(await blocksOf(`<table><tr><td>栏目<td>${prose}</table>`)).toHaveLength(5)
  })

  it('puts a caption before its table and the foot of a table at its end', async () => {
    expect(await blocksOf('<table><caption>表一<tfoot><tr><td>计<td>5</tfoot><tbody><tr><td>甲<td>5</tbody></table>')).toEqual([
      '表一',
      [
        ['甲', '5'],
        ['计', '5'],
      ],
    ])
  })

  it('reads rows and cells that are not closed, in capitals', async () => {
    expect(await blocksOf('<TABLE><TR><TD>甲<TD>1<TR><TD>乙<TD>2<P>完')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2\n完'],
      ],
    ])
  })
})

describe('a page saved as one file', () => {
  const page = buildHtml([{ paragraph: '某县收到申请12件。' }], { title: '年报' })
  const saved = (encoding: string, body: Uint8Array | string): Uint8Array =>
    Buffer.concat(
      [
        'From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----part--"\r\n\r\n',
        `\r\n------part--\r\nContent-Type: image/png\r\n\r\nabc\r\n------part--\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
        body,
        '\r\n------part----\r\n',
      ].map((piece) => Buffer.from(piece)),
    )
  const quoted = (bytes: Uint8Array): string =>
    Array.from(
      bytes,
      (byte, at) => (at % 20 === 19 ? '=\r\n' : '') + (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)),
    ).join('')

  it.each([
    ['quoted-printable', quoted(Buffer.from(page))],
    ['base64', Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', page],
    ['binary', encodeGb18030(page)],
  ])('is opened as the page in it, in %s', async (encoding, body) => {
    const document = await open(saved(encoding, body), 'page.mht')
    expect(document).toMatchObject({ format: 'html', title: '年报' })
    expect(outline(document.blocks)).toEqual(['某县收到申请12件。'])
  })

  it('keeps the blanks before a soft line break, so that no number is made of two', async () => {
    const document = await open(saved('quoted-printable', '<p>A 12 =\r\n345 B</p>'), 'page.mht')
    expect(outline(document.blocks)).toEqual(['A 12 345 B'])
  })

  it('has the pages of its frames, each a few times at most', async () => {
    const part = (head: string, body: string): string => `--x\r\nContent-Type: text/html\r\n${head}\r\n\r\n${body}\r\n`
    const parts = [
      part('Content-Location: http://a.cn/1.html', '<p>甲</p><iframe src="cid:frame-1@m"></iframe><p>乙</p>'),
      part('Content-ID: <frame-1@m>', '<p>收到12件</p><iframe src="cid:frame-1@m"></iframe>'),
    ]
    const document = await open(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${parts.join('')}--x--`, 'page.mht')
    expect(outline(document.blocks)).toEqual(['甲', '收到12件', '收到12件', '收到12件', '乙'])
  })

  it('is damaged without its parts and unknown without a page', async () => {
    expect(await problemOf('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><p>1</p>')).toBe('read.damaged')
    expect(await problemOf('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nabc\n--x--')).toBe(
      'read.unknown-format',
    )
    expect(await problemOf(saved('base64', '<<<>>>'))).toBe('read.damaged')
  })
})
