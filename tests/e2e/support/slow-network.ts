import type { Page } from '@playwright/test'

/** Slows the page's network down: 400 ms a request and 50 kB a second, a poor mobile connection. */
export async function slowNetwork(page: Page, { latency = 400, bytesPerSecond = 50_000 } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}
