/** A picture as others may see it: a JPEG, upright, shrunk, without a word of what its camera wrote. */
export interface CleanPicture {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'heic';

/** Brands of ISO/IEC 23008-12 (HEIF) that phones write; `mif1` and `msf1` leave the codec open. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** By its first bytes, whatever it is called; null for what is no picture that the office takes. */
export function formatOf(bytes: Buffer): PictureFormat | null {
  const at = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp';
  return at(4, 8) === 'ftyp' && HEIC_BRANDS.includes(at(8, 12)) ? 'heic' : null;
}
