/**
 * Makes one picture fit to be shown, in the sizes that are asked for, and ends. Its bytes come on standard input; on standard output goes one line of JSON (for
 * each size `width`, `height`, `length`) and then one JPEG after the other, or a line with the code of what is wrong and an exit code of 1. A process of its own:
 * decoders are native code, which nobody can interrupt, and whose memory no limit of a thread covers.
 */
import { Console } from 'node:console';
import { buffer } from 'node:stream/consumers';
import sharp, { type Sharp } from 'sharp';
import { keepWithinLimits } from '#libs/limited-programs';
import { formatOf } from '../domain/picture.js';

/** Sharp enough to judge a pothole by: some 300 kB of 1,600 pixels a side. */
const QUALITY = 80;

/** A picture that is not taken, by the code of why. */
class Refused extends Error {}

/** The sides are the pixels of the longer one, of each size that is made. */
const [pixels, ...sides] = keepWithinLimits().map(Number);

// libheif writes what it finds wrong to the console; standard output is for the answer.
globalThis.console = new Console(process.stderr);
// All that sharp could read besides (SVG, PDF, TIFF …) stays shut, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);
sharp.concurrency(1);

try {
  const picture = await opened(await buffer(process.stdin));
  const made = [];
  for (const side of sides) made.push(await shrunk(picture.clone(), side));
  const heads = made.map(({ data, info: { width, height } }) => ({ width, height, length: data.length }));
  process.stdout.write(`${JSON.stringify({ pictures: heads })}\n`);
  process.stdout.write(Buffer.concat(made.map(({ data }) => data)), () => process.exit(0));
} catch (error) {
  const code = error instanceof Refused ? error.message : codeOf(String(error));
  process.stdout.write(`${JSON.stringify({ code })}\n`, () => process.exit(1));
}

function opened(bytes: Buffer): Sharp | Promise<Sharp> {
  const format = formatOf(bytes);
  if (format === null) throw new Refused('picture-of-other-kind');
  // Phones write files with small faults that every program shows all the same.
  return format === 'heic' ? fromHeic(bytes) : sharp(bytes, { limitInputPixels: pixels!, failOn: 'error' });
}

/** The first picture of what may hold many, turned as its camera was held. */
async function fromHeic(bytes: Buffer): Promise<Sharp> {
  const { default: libheif } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const images = new (libheif().HeifDecoder)().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Refused('picture-unreadable');
  const width = image.get_width();
  const height = image.get_height();
  // Before a byte is set aside for it.
  if (width * height > pixels!) throw new Refused('picture-too-large');
  const canvas = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<typeof canvas | null>((resolve) => image.display(canvas, resolve));
  if (!shown) throw new Refused('picture-unreadable');
  return sharp(shown.data, { raw: { width, height, channels: 4 } });
}

/** Metadata is left behind: sharp writes none unless it is told to. */
function shrunk(picture: Sharp, side: number) {
  return picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
}

function codeOf(said: string): string {
  return said.includes('pixel limit') ? 'picture-too-large' : 'picture-unreadable';
}
