import { hasChromium109, unpackChromium109 } from './browsers'

/** Makes Chromium 109 ready, or says loudly that it is left out. */
export default async function globalSetup(): Promise<void> {
  if (hasChromium109) await unpackChromium109()
  else console.warn(`\nSKIPPED: chromium-109. It runs on Linux x64 only; this is ${process.platform} ${process.arch}.\n`)
}
