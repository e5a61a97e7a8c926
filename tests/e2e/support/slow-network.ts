import type { Page } from '@playwright/test'

/** Slows the page's network down: `latency` in ms a request. */
export async function slowNetwork(page: Page, { latency, bytesPerSecond }: { latency: number; bytesPerSecond: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}
