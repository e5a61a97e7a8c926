/** Words of downloads and exports. */
export const files = {
  'files.data': '数据',
  'files.data.explain': '图中各行，含单位、性质、出处；缺失的数字注明原因。',
  'files.data.report': '整份报告，含单位、性质、出处；缺失的数字注明原因。',
  'files.statistics': '法定统计表（CSV）',
  'files.csv': 'CSV 表格',
  'files.csv.explain': '任何表格软件都能打开',
  'files.start': '下载',
  'files.cancel': '取消',
  'files.working': '正在生成……',
  'files.progress': '正在生成：{done}/{of}',
  'files.done': '已保存：{name}（{size}）',
  'files.failed': '没有生成：{reason}。页面未受影响，可以重试。',
  'files.retry': '重试',
  'files.cancelled': '已取消，没有保存文件。',
}
