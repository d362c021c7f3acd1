import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import sharp from 'sharp';
import { OfficeError } from '#libs/kernel';
import { heic } from '../testing/heic.js';
import { Pictures } from './pictures.js';

Logger.overrideLogger(false);

const pictures = new Pictures();
const SCRIPT = '<script>alert(1)</script>';
/** Left half light, right half dark. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ddd' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#222' } },
      left: width / 2,
      top: 0,
    },
  ]);
const codeOf = async (bytes: Buffer, by = pictures): Promise<string> => {
  try {
    await by.clean(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof OfficeError ? error.code : String(error);
  }
};
/** How light it is at a place, 0 to 255. */
const lightAt = async (bytes: Buffer, x: number, y: number) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return data[(y * info.width + x) * info.channels]!;
};
/** Says that it is so large, and holds nothing of it. */
function claiming(width: number, height: number, png: Buffer): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let n = 0; n < 8; n++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'in %s is upright, shrunk, and without what its camera wrote',
    async (format) => {
      const taken = await halves(2_400, 1_200)
        .withMetadata({ orientation: 6 })
        .withExifMerge({
          IFD0: { ImageDescription: SCRIPT },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 3/1 0/1' },
        })
        .toFormat(format)
        .toBuffer();
      expect(taken.includes(SCRIPT)).toBe(true);
      const { bytes, width, height } = await pictures.clean(taken);
      expect({ width, height }).toEqual({ width: 800, height: 1_600 });
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 1_600 });
      expect(await sharp(bytes).metadata()).not.toHaveProperty('exif');
      expect(bytes.includes(SCRIPT)).toBe(false);
      expect([await lightAt(bytes, 400, 100), await lightAt(bytes, 400, 1_500)]).toEqual([
        expect.closeTo(0xdd, -1),
        expect.closeTo(0x22, -1),
      ]);
    },
  );

  it('in HEIC with ten frames is the first of them, turned as the phone was held', async () => {
    const { bytes, width, height } = await pictures.clean(heic({ frames: 10, quarterTurns: 1 }));
    expect({ width, height }).toEqual({ width: 16, height: 16 });
    // Above it is light; a quarter turn to the left puts that to the left.
    expect(await lightAt(bytes, 2, 8)).toBeGreaterThan((await lightAt(bytes, 13, 8)) + 100);
  });

  it('is made in the sizes that are asked for, none larger than it is', async () => {
    const made = await pictures.sizes(await halves(1_200, 600).jpeg().toBuffer(), [480, 960, 4_000]);
    const sides = await Promise.all(
      made.map(async ({ bytes, width }) => [width, (await sharp(bytes).metadata()).width]),
    );
    expect(sides).toEqual([
      [480, 480],
      [960, 960],
      [1_200, 1_200],
    ]);
  });

  it('without a background is on white', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background } })
      .png()
      .toBuffer();
    expect(await lightAt((await pictures.clean(clear)).bytes, 4, 4)).toBeGreaterThan(250);
  });
});

describe('a bad picture', () => {
  const small = () => halves(8, 8).png().toBuffer();

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['of 60 MB', () => Buffer.alloc(60 * 1024 * 1024, '\xff\xd8\xff', 'latin1'), 'picture-too-large'],
    ['of 30,000 x 30,000 pixels', async () => claiming(30_000, 30_000, await small()), 'picture-too-large'],
    ['a HEIC that claims as many', () => heic({ claimed: [30_000, 30_000] }), 'picture-too-large'],
    ['that is none', () => Buffer.from('To nie jest zdjęcie.'), 'picture-of-other-kind'],
    ['that is empty', () => Buffer.alloc(0), 'picture-of-other-kind'],
    [
      'an SVG with a script',
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`),
      'picture-of-other-kind',
    ],
    [
      'an SVG behind the first bytes of a JPEG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<svg width="9" height="9"/>')]),
      'picture-unreadable',
    ],
    ['cut off', async () => (await halves(640, 640).png().toBuffer()).subarray(0, 900), 'picture-unreadable'],
    ['a HEIC without its picture', () => heic().subarray(0, 420), 'picture-unreadable'],
  ])('%s is refused', async (_, made, code) => expect(await codeOf(await made())).toBe(code));

  it('that takes too long or too much memory is refused, and stops nobody else', async () => {
    const time = { processorMilliseconds: 20_000, milliseconds: 300_000, answerBytes: 1e8 };
    const limits = { bytes: 1e8, pixels: 5e7, ...time, megabytes: 1_024, atOnce: 1, waiting: 1 };
    const slow = new Pictures({ ...limits, processorMilliseconds: 1 });
    const large = new Pictures({ ...limits, megabytes: 8 });
    const unscheduled = new Pictures({ ...limits, milliseconds: 1 });
    expect([
      await codeOf(await halves(4_000, 4_000).png().toBuffer(), slow),
      await codeOf(await halves(4_000, 4_000).png().toBuffer(), large),
      await codeOf(await small(), unscheduled),
    ]).toEqual(['picture-unreadable', 'picture-unreadable', 'pictures-busy']);
    const busy = new Pictures(limits);
    const picture = await small();
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(picture, busy)));
    expect(codes.toSorted()).toEqual(['pictures-busy', 'taken', 'taken']);
  });
});
