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

/** The policy for the `<meta>` of the built page. Browsers ignore `frame-ancestors` there, so it is left out. */
export const META_POLICY = join(DIRECTIVES)

/** The policy for the `Content-Security-Policy` header. */
export const HEADER_POLICY = join({ ...DIRECTIVES, 'frame-ancestors': "'none'" })

/** The headers that `npm start` sends and that `docs/hosting.md` recommends. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
}

/**
 * Puts the policy into the built page, before anything that it governs. The development page goes without: hot reloading
 * needs inline scripts and styles.
 */
export function contentSecurityPolicy(): Plugin {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta}`),
    },
  }
}
