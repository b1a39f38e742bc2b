/**
 * Derives the accent tokens from the one colour that a page or a topic gives, so that text on it and with it stays
 * readable (WCAG 1.4.3) whatever the colour is.
 */
import { contrast, luminance, mix, parseHexColor, type Rgb, toHex } from './srgb.ts';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** `--surface-raised` of the tokens, the least favourable surface for accent-coloured text. */
const LIGHT_SURFACE: Rgb = [243, 243, 248];
const DARK_SURFACE: Rgb = [37, 37, 46];
const TEXT_CONTRAST = 4.5;
/** How much of the colour may be darkened away before dark text is put on it instead. */
const MAX_DARKENING = 0.3;

/** A style sheet for the widget's host; empty when the colour is not `#rgb` or `#rrggbb`. */
export function accentCss(color: string): string {
  const given = parseHexColor(color);
  if (given === null) return '';
  const { accent, onAccent } = fill(given);
  const hover = mix(accent, luminance(accent) > 0.02 ? BLACK : WHITE, 0.14);
  const onLight = readable(given, LIGHT_SURFACE, BLACK);
  const onDark = readable(given, DARK_SURFACE, WHITE);
  // The reader's own contrast settings win over the colour of the page.
  return `@media not ((prefers-contrast: more) or (forced-colors: active)) {
  :host {
    --accent: ${toHex(accent)};
    --accent-hover: ${toHex(hover)};
    --on-accent: ${toHex(onAccent)};
    --accent-text: light-dark(${toHex(onLight)}, ${toHex(onDark)});
    --focus: light-dark(${toHex(onLight)}, ${toHex(onDark)});
    --accent-soft: color-mix(in oklab, ${toHex(given)} 12%, var(--surface));
  }
}`;
}

/** White text when a little darkening makes it readable, else dark text on the colour as given. */
function fill(given: Rgb): { accent: Rgb; onAccent: Rgb } {
  for (let share = 0; share <= MAX_DARKENING; share += 0.02) {
    const accent = mix(given, BLACK, share);
    if (contrast(WHITE, accent) >= TEXT_CONTRAST) return { accent, onAccent: WHITE };
  }
  return { accent: given, onAccent: [17, 17, 24] };
}

/** The colour, moved towards black or white until it is readable as text on the surface. */
function readable(given: Rgb, surface: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const color = mix(given, towards, share);
    if (contrast(color, surface) >= TEXT_CONTRAST) return color;
  }
  return towards;
}
