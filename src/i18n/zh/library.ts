/** Words of the view `library`, and of what can go wrong with reports that are kept in this browser. */
export const library = {
  'library.title': '全部报告',
  'own.problem.conflict': '没有保存：它在别的标签页中已改动。那里的改动仍在；请重新打开后再改。',
  'own.problem.gone': '没有保存：它在别的标签页中已删除。若要保留，请另存为新的一份。',
  'own.problem.full': '没有保存：浏览器给本站的空间已满。原有内容没有变化。请导出后删去不再需要的年报，或腾出磁盘空间，再试一次。',
  'own.problem.full-of':
    '没有保存：浏览器给本站的空间已满（已用{used}，上限{quota}）。原有内容没有变化。请导出后删去不再需要的年报，或腾出磁盘空间，再试一次。',
  'own.problem.damaged': '保存的“{id}”无法读取：{path} 应为 {expected}，实为 {received}。',
  'own.problem.file.not-json': '没有导入：这个文件不是有效的JSON，可能没有传完整。',
  'own.problem.file.not-collection': '没有导入：这个文件不是从这里导出的年报集。单份年报请用“读入年报”。',
  'own.problem.file.newer-version': '没有导入：这个文件由较新版本的本页导出。请刷新页面取得新版。',
  'own.problem.store.newer': '没有完成：另一个标签页中的新版页面已接管保存的内容。请刷新本页；保存的内容都在。',
  'own.problem.store.failed': '没有完成：浏览器的数据库没有应答（{detail}）。原有内容没有变化。请重试，或刷新本页。',
  'own.problem.other': '没有完成：{detail}',
} as const
