import type { PictureSvg } from './picture-svg'

/** Px of the PNG to the px of the drawing. */
const PNG_SCALE = 2

/** The browser did not draw the picture, and says no more. */
export class NoPictureError extends Error {
  override readonly name = 'NoPictureError'
}

/** Returns a drawing as PNG, twice as wide and high. @throws {NoPictureError} where the browser draws nothing, and what else it says. */
export async function picturePng({ text, width, height }: PictureSvg): Promise<Blob> {
  const image = new Image()
  // As data, because the page's security policy allows pictures from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * PNG_SCALE
  canvas.height = height * PNG_SCALE
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new NoPictureError()
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!blob) throw new NoPictureError()
  return blob
}
