import type { Plugin } from 'vite'

/** The one statement of what a page of this product may load. Everything comes from its own origin. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'font-src': "'none'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

const join = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The policy for the `<meta>` of the built pages. Browsers ignore `frame-ancestors` there, so it is left out. */
export const META_POLICY = join(DIRECTIVES)

/** The policy for the `Content-Security-Policy` header of everything but the embedded card. */
export const HEADER_POLICY = join({ ...DIRECTIVES, 'frame-ancestors': "'none'" })

/** The policy for the header of `embed.html`, the only page that others may put into a frame. */
export const EMBED_POLICY = join({ ...DIRECTIVES, 'frame-ancestors': '*' })

/** The page of its own that shows one card inside the pages of others. */
const EMBED_PAGE = 'embed.html'

const isEmbedPage = (path: string): boolean => path === EMBED_PAGE || path.endsWith(`/${EMBED_PAGE}`)

/** Returns the headers that `npm start` sends with the file at a path, and that `docs/hosting.md` recommends. */
export function headersFor(path: string): Record<string, string> {
  return {
    'Content-Security-Policy': isEmbedPage(path) ? EMBED_POLICY : HEADER_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Access-Control-Allow-Origin': '*',
  }
}

/**
 * Puts the policy into the built pages, before anything that it governs, and sends the headers with the preview. The
 * development page goes without: hot reloading needs inline scripts and styles.
 */
export function contentSecurityPolicy(): Plugin {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`
  return {
    name: 'content-security-policy',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`),
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split('?', 1)
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
        next()
      })
    },
  }
}
