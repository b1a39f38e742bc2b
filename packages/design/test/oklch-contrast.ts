/** Contrast of the colours in tokens.css, by WCAG 2.2. Reads the one form they are written in: `light-dark(oklch(…), oklch(…))`. */

export type Scheme = 'light' | 'dark';

/** Linear sRGB, each 0…1. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** The colour of `--name` for a scheme. Throws when the style sheet has no such token in the expected form. */
export function tokenColor(css: string, name: string, scheme: Scheme): LinearRgb {
  const pattern = new RegExp(
    `--${name}:\\s*light-dark\\(oklch\\(([^)]*)\\), oklch\\(([^)]*)\\)\\)`,
  );
  const match = pattern.exec(css);
  const values = (scheme === 'light' ? match?.[1] : match?.[2])?.split(' ').map(Number);
  const [lightness, chroma, hue] = values ?? [];
  if (lightness === undefined || chroma === undefined || hue === undefined) {
    throw new Error(`no colour --${name} in the style sheet`);
  }
  return linearRgb(lightness, chroma, hue);
}

/** WCAG contrast ratio, 1…21. */
export function contrast(one: LinearRgb, other: LinearRgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance([red, green, blue]: LinearRgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** OKLCH to linear sRGB (Ottosson's matrices); what lies outside sRGB is clipped, as a screen would at worst. */
function linearRgb(lightness: number, chroma: number, hue: number): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
