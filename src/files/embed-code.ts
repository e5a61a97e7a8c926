const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** Sets the height of the frame before it, to what the page inside says; what other frames or pages say is not heard. */
const SCRIPT = `<script>
(function () {
  var frame = document.currentScript.previousElementSibling
  if (!frame || frame.tagName !== 'IFRAME') return
  addEventListener('message', function (event) {
    var told = event.data
    if (event.source !== frame.contentWindow || !told || told.type !== 'sunshine-report:height') return
    var height = Number(told.height)
    if (height > 0) frame.style.height = Math.min(Math.max(Math.ceil(height), 120), 6000) + 'px'
  })
})()
</script>`

/**
 * Returns the HTML that shows a page of ours inside the page of somebody else: a frame that may run scripts and open links and nothing more, and a script that
 * keeps its height. Where that is left out, the frame stays `height` px high.
 */
export function embedCode({ address, title, height }: { address: string; title: string; height: number }): string {
  const frame = [
    `<iframe src="${escapeAttribute(address)}"`,
    `title="${escapeAttribute(title)}"`,
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    'loading="lazy"',
    `style="width:100%;border:0;height:${Math.round(height)}px"></iframe>`,
  ].join(' ')
  return `${frame}\n${SCRIPT}\n`
}
