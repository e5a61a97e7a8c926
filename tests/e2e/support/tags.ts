/**
 * Marks tests that need one browser: what they look at is words, numbers and files, which are the same in each, or what a test of the
 * other browser looks at as well, in another theme. Without them CI takes a good minute less.
 */
export const ONE_BROWSER = '@one-browser'
