/** WCAG 2.2, 1.4.3, level AA, for text of usual size. */
const LEAST_CONTRAST = 4.5;
/** Grounds of the site on which links stand, in both schemes (http/style.ts): whichever is harder to read on. */
const LIGHT_GROUND = '#f1f4f7';
const DARK_GROUND = '#1f252c';
const STEPS = 20;

/** The office's colour as it can be read on light and on dark ground: as it is, else as much darker or lighter as it takes. @param colour `#rrggbb` */
export const readableAccent = (colour: string): { readonly light: string; readonly dark: string } => ({
  light: towards(colour, '#000000', LIGHT_GROUND),
  dark: towards(colour, '#ffffff', DARK_GROUND),
});

function towards(colour: string, end: string, ground: string): string {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, end, step / STEPS);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return end;
}

const mix = (from: string, to: string, share: number): string =>
  `#${parts(from)
    .map((part, at) => Math.round(part + (parts(to)[at]! - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

/** From 1 to 21 (WCAG 2.2, definitions). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => linear(part / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const parts = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
