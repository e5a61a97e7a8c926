/** Words of Applications, Disputes and The year's work that the overview does not have. */
export const views = {
  'named.title': '年报点名申请量居前的机关和区',
  'named.explain': '年报只列出名称，没有给出数量，也没有排名；此处按原文次序排列。',
  'named.agency': '市级机关',
  'named.district': '区',
  'applications.flow-note': '收到与办结之差由两数相减得出，并不是待办件数：年报没有给出上年结转数。五组答复从零点起依次相接。',
  'applications.printed-title': '年报所印占比与计算占比',
  'disputes.operands': '比率与算式',
  'disputes.both-note': '“合计”与争议率按案件计数：一件争议先复议后诉讼的，在两处各计一次。2014年表式没有“尚未审结”一行，因此以总数为分母。',
  'work.organisation': '组织与考核',
  'work.platform': '“一网通”平台',
  'work.halls': '服务大厅与便民专线',
  'work.interaction': '网民留言',
  'work.fields': '重点领域公开',
  'work.events': '时间',
  'work.reduction-note': '年报所印的减少幅度：',
  'work.reduction-differs': '年报所印的减少幅度（由已取整的两数不能得出同一个商，属预期差异）：',
} as const
