/** The logos of the sample topics, drawn once at the seeding. */
import sharp from 'sharp';
import type { Row } from './insert-rows.ts';

/** Pixels. */
const SIDE = 256;

/** In the order of the topics: a mountain and a tent, on a square with round corners. */
const LOGOS = [
  {
    name: 'support.png',
    color: '#24507a',
    shapes: `<path d="M8 46 26 18l9 13 5-7 16 22z" fill="#fff"/>
      <circle cx="46" cy="16" r="5" fill="#ffd36b"/>`,
  },
  {
    name: 'sales.png',
    color: '#2f6b4f',
    shapes: `<path d="M32 14 10 48h14l8-16 8 16h14z" fill="#fff"/>
      <path d="M24 48h16l-8-16z" fill="#ffd36b"/>`,
  },
];

/** Rows of `binaryobject`; a topic's logo has the topic's id. @param created - ISO 8601 */
export function drawLogos(created: string): Promise<readonly Row[]> {
  return Promise.all(
    LOGOS.map(async ({ name, color, shapes }, index) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${SIDE}"
        height="${SIDE}"><rect width="64" height="64" rx="14" fill="${color}"/>${shapes}</svg>`;
      const png = await sharp(Buffer.from(svg)).png().toBuffer();
      const bytes = `\\x${png.toString('hex')}`;
      return { id: index + 1, name, content_type: 'image/png', bytes, created };
    }),
  );
}
