/** What a use of the filter cost, as the page itself saw it. */
export interface Turn {
  /** Milliseconds from the click to the first frame that shows the last change in the region. */
  took: number
  /** SVG elements that were taken out or put in: 0 where a chart was not drawn anew. */
  redrawn: number
}

declare global {
  interface Window {
    bench: { arm: () => void; turn: () => Turn | null; drawn: () => number | null }
  }
}

export interface Watch {
  /** Charts, and how many shapes each has to show. */
  charts: readonly { selector: string; shapes: number }[]
  /** The chart that the filter changes. */
  region: string
}

/** Runs in the page before any of its own script: notes when the charts are drawn and when a filter has taken effect. */
export function probe({ charts, region }: Watch): void {
  let drawn: number | null = null
  let start: number | null = null
  let lastChange: number | null = null
  let painted: number | null = null
  let redrawn = 0

  /** Calls back in the first task after the next frame. */
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(0)
    })

  const isDrawn = ({ selector, shapes }: Watch['charts'][number]) => {
    const visible = [...document.querySelectorAll(`${selector} svg :is(path, rect, circle)`)].filter((shape) => {
      const { width, height } = shape.getBoundingClientRect()
      return width > 0 && height > 0
    })
    return visible.length >= shapes
  }

  let looking = false
  const look = () => {
    looking = false
    if (drawn === null && charts.every(isDrawn)) drawn = performance.now()
  }

  const svgNodes = (nodes: NodeList) => [...nodes].filter((node) => node instanceof SVGElement).length

  new MutationObserver((changes) => {
    if (drawn === null && !looking) {
      looking = true
      afterFrame(look)
    }
    if (start === null) return
    const place = document.querySelector(region)
    for (const { target, addedNodes, removedNodes } of changes) {
      if (!place?.contains(target)) continue
      redrawn += svgNodes(addedNodes) + svgNodes(removedNodes)
      lastChange = performance.now()
    }
    if (lastChange !== null) {
      const change = lastChange
      afterFrame(() => {
        if (change === lastChange) painted = performance.now()
      })
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  let armed = false
  addEventListener(
    'click',
    (event) => {
      if (!armed) return
      armed = false
      start = event.timeStamp
    },
    { capture: true },
  )

  window.bench = {
    arm: () => {
      armed = true
      start = lastChange = painted = null
      redrawn = 0
    },
    turn: () => (start === null || painted === null ? null : { took: painted - start, redrawn }),
    drawn: () => drawn,
  }
}
