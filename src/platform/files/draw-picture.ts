import type { Sharp } from 'sharp'
import type { PictureFormat } from './sniff.ts'

export interface DrawnPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly extension: 'jpg' | 'png'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** The same picture narrower, the narrowest first; none that would be as wide. */
  readonly smaller: readonly SmallerPicture[]
}

export interface SmallerPicture {
  /** In pixels. */
  readonly width: number
  readonly bytes: Uint8Array
}

const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 1600
const QUALITY = 80
/** A telephone’s screen, and one twice as fine, in pixels. */
const NARROWER = [480, 960]

/**
 * Draws a picture anew, upright, its longest side 1600 px at most: a JPEG, or a PNG when one can see through it. What
 * was not picture – place, camera, owner, anything appended – is not in the new one; of a moving picture the first
 * frame stays. A code when it is damaged or has more than 50 megapixels.
 */
export async function drawPicture(
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<DrawnPicture | { readonly code: string }> {
  const sharp = await loadSharp()
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true } as const
    const found = await sharp(bytes, { ...options, limitInputPixels: false }).metadata()
    if (found.format !== format) return { code: 'files.damaged' }
    if (found.width * found.height > MOST_PIXELS) return { code: 'files.too-many-pixels' }
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const
    const upright = sharp(bytes, options).autoOrient().resize(size)
    const png = await upright.png({ compressionLevel: 1 }).toBuffer(whole)
    const isOpaque = !found.hasAlpha || (await sharp(png.data).stats()).isOpaque
    const drawn = await draw(sharp(png.data), isOpaque)
    const smaller: SmallerPicture[] = []
    for (const width of NARROWER.filter((narrow) => narrow < drawn.width)) {
      smaller.push({ width, bytes: (await draw(sharp(png.data).resize({ width }), isOpaque)).bytes })
    }
    return { ...drawn, smaller }
  } catch {
    // The decoder's only way to say that a picture is broken.
    return { code: 'files.damaged' }
  }
}

const whole = { resolveWithObject: true } as const

interface Output {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number }
}

/** A JPEG, or a PNG when one can see through it. */
async function draw(picture: Sharp, isOpaque: boolean): Promise<Omit<DrawnPicture, 'smaller'>> {
  if (!isOpaque) return { ...sizeOf(await picture.png().toBuffer(whole)), mediaType: 'image/png', extension: 'png' }
  const output = await picture.removeAlpha().jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer(whole)
  return { ...sizeOf(output), mediaType: 'image/jpeg', extension: 'jpg' }
}

function sizeOf({ data, info }: Output) {
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}

/** The decoder, loaded when the first picture comes and allowed to open these four formats only. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  const formats = ['Jpeg', 'Png', 'Webp', 'Nsgif']
  sharp.unblock({ operation: formats.map((format) => `VipsForeignLoad${format}Buffer`) })
  sharp.cache(false)
  return sharp
}
