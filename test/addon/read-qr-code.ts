import { fileURLToPath } from 'node:url'
import type jsQR from 'jsqr'
import type { Page } from 'playwright-core'

/** What another library than the one that drew it reads off a picture (PNG); undefined where nothing. */
export async function readQrCode(page: Page, picture: Buffer): Promise<string | undefined> {
  const isThere = await page.evaluate(() => 'jsQR' in window)
  if (!isThere) await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('jsqr')) })
  return page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const { width, height } = image
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('No canvas')
    context.drawImage(image, 0, 0)
    const decode = Reflect.get(window, 'jsQR') as typeof jsQR.default
    return decode(context.getImageData(0, 0, width, height).data, width, height)?.data
  }, picture.toString('base64'))
}
