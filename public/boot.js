// Language, theme, first paint
;(function () {
  var root = document.documentElement
  var address = /^#?([^?]*)\??([^]*)/.exec(location.hash)
  var rules = { rate: /^[abc]$/, lang: /^(zh|en)$/, theme: /^(light|dark|projector)$/, report: /^[a-z0-9]+(-[a-z0-9]+)*$/ }
  var asked = { rate: 'a', lang: 'zh', theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', report: root.dataset.report }
  address[2].split('&').forEach(function (pair) {
    try {
      var part = /^(lang|theme|report|rate)=(.*)$/.exec(pair)
      var text = part && decodeURIComponent(part[2])
      if (part && rules[part[1]].test(text)) asked[part[1]] = text
    } catch {
      // bad encoding
    }
  })
  root.lang = asked.lang === 'en' ? 'en' : 'zh-CN'
  root.dataset.theme = asked.theme
  var off = /\b(slide|handout|presenter)=/.test(address[2])
  if (off || !/^(overview)?$/.test(address[1]) || asked.report !== root.dataset.report || asked.rate !== 'a') root.dataset.firstPaint = 'off'
})()
