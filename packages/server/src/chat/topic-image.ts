/** A topic's logo in the size that somebody wants to show it in. */
import sharp from 'sharp';
import type { Queryable } from '../storage/database.ts';
import { loadTopicLogo } from '../storage/topic-logo.ts';

/** Pixels: the longest side of a picture, whatever was asked for. */
const MOST_PIXELS = 2048;

/**
 * The logo as PNG, or null when there is none (CT9).
 * @param size pixels. Of both, the picture is that large, the logo whole in its middle. One that is 0 or less follows from the other;
 *   without any the logo keeps its own size
 */
export async function topicImage(
  db: Queryable,
  topicId: number,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer | null> {
  const logo = await loadTopicLogo(db, topicId);
  if (logo === null) return null;
  const [width, height] = [bound(size.width), bound(size.height)];
  const framed = width !== null && height !== null;
  return sharp(logo.bytes)
    .resize({
      width: width ?? MOST_PIXELS,
      height: height ?? MOST_PIXELS,
      fit: framed ? 'contain' : 'inside',
      background: { r: 0, g: 0, b: 0, alpha: 0 },
      withoutEnlargement: width === null && height === null,
    })
    .png()
    .toBuffer();
}

/** Null = not given. */
function bound(pixels: number): number | null {
  return pixels > 0 ? Math.min(Math.max(1, Math.round(pixels)), MOST_PIXELS) : null;
}
