/** The pages of the product, by their addresses: the whole of it, and one card alone. They stand side by side. */
const EMBED_PAGE = 'embed.html'

/** Returns the address of the whole product, from the address of any of its pages: that of the embedded card leads to its folder, others stay. */
export function dashboardAddress(page: string): string {
  return page.replace(/(^[^?#]*\/)embed\.html(?=[?#]|$)/, '$1')
}

/** Returns the address of the page of the embedded card, without a fragment, from the address of any page beside it. */
export function embedAddress(page: string): string {
  return page.replace(/[?#][^]*$/, '').replace(/[^/]*$/, EMBED_PAGE)
}
