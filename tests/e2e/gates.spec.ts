import { expect, expectNoAxeViolations, ONE_BROWSER, test } from './support/test'

/** Each of these tests has to fail: it plants a fault that the suite must notice. */
test.describe('the suite notices', { tag: ONE_BROWSER }, () => {
  test.fail('an error that a page throws', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('planted')
        }),
    )
    await page.waitForTimeout(100)
  })

  test.fail('an error in the console', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => console.error('planted'))
  })

  test.fail('a request to another origin', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => fetch('http://127.0.0.2:9/planted').catch(() => null))
  })

  test.fail('a script in the page itself, which the policy forbids', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "planted"'
      document.head.append(script)
    })
  })

  test('a violation of accessibility rules', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => {
      const image = document.createElement('img')
      image.src = 'favicon.svg'
      document.body.append(image)
    })
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt/)
  })
})

test('Chinese is drawn with a Chinese font, not with boxes', async ({ page }) => {
  await page.goto('./')
  const drawn = await page.evaluate(() => {
    const ink = (text: string) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (!context) return ''
      context.font = '40px sans-serif'
      context.fillText(text, 10, 60)
      return canvas.toDataURL()
    }
    // The last is a private-use character that no font has: it is drawn as the box for missing characters.
    return [ink('阳'), ink('光'), ink('\u{10FFFD}')]
  })
  expect(new Set(drawn).size).toBe(3)
})
