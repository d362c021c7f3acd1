import sharp from 'sharp';

/** A drawing of what is reported, by the id of its category: made up, so that nobody's street is in it. */
const DRAWINGS: Readonly<Record<string, string>> = {
  'demo-roads':
    '<rect width="640" height="480" fill="#6f7277"/><rect width="640" height="150" fill="#9fb6c8"/><path d="M300 150h40l140 330H160z" fill="#5d6065"/><path d="M318 170h4l10 60h-18zM312 270h16l14 90h-44z" fill="#e9e4d4"/><ellipse cx="400" cy="370" rx="120" ry="44" fill="#2f2e2c"/><ellipse cx="392" cy="378" rx="92" ry="30" fill="#5b6b78"/>',
  'demo-light':
    '<rect width="640" height="480" fill="#141b2d"/><circle cx="520" cy="80" r="34" fill="#d9d7c4"/><rect y="380" width="640" height="100" fill="#22252c"/><path d="M300 90h14v300h-14z" fill="#4c5566"/><path d="M307 90h90v12h-90z" fill="#4c5566"/><ellipse cx="392" cy="108" rx="26" ry="10" fill="#2c3442"/>',
  'demo-transport':
    '<rect width="640" height="480" fill="#a9c1cf"/><rect y="360" width="640" height="120" fill="#77797c"/><path d="M120 140h360v24H120zM140 164h12v200h-12zM448 164h12v200h-12z" fill="#46525c"/><rect x="190" y="190" width="120" height="150" fill="#eef2f4"/><path d="M205 210h90M205 240h60M205 270h80" stroke="#b5bcc2" stroke-width="8"/>',
  'demo-trees':
    '<rect width="640" height="480" fill="#bcd3da"/><rect y="300" width="640" height="180" fill="#7d9b5e"/><path d="M0 380h640v50H0z" fill="#c9bda3"/><path d="M60 330l420 60-6 26L52 360z" fill="#6b4a2e"/><ellipse cx="520" cy="380" rx="110" ry="70" fill="#456b36"/>',
  'demo-winter':
    '<rect width="640" height="480" fill="#cfdce6"/><rect y="250" width="640" height="230" fill="#f7fafc"/><path d="M0 250l160-70 150 70 170-90 160 90z" fill="#e4edf3"/><path d="M250 480l60-200h40l120 200z" fill="#dfe8ee"/><circle cx="120" cy="330" r="36" fill="#fff"/>',
};

/** What was repaired: the same for all. */
const REPAIRED =
  '<rect width="640" height="480" fill="#8b8f94"/><rect width="640" height="150" fill="#b4cbdb"/><path d="M300 150h40l140 330H160z" fill="#5d6065"/><path d="M318 170h4l10 60h-18zM312 270h16l14 90h-44z" fill="#f2eee0"/><path d="M330 330h150l20 80H320z" fill="#4a4c50"/>';

export interface DemoPhoto {
  /** As a phone sends it, and the smaller copy that is shown. */
  readonly original: Buffer;
  readonly shown: Buffer;
  /** Of the copy, in pixels. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 640;
const HEIGHT = 480;
const ORIGINAL_WIDTH = 1_280;

async function drawn(shapes: string): Promise<DemoPhoto> {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes}</svg>`);
  const at = (width: number) =>
    sharp(svg, { density: (72 * width) / WIDTH })
      .resize(width)
      .jpeg()
      .toBuffer();
  return { original: await at(ORIGINAL_WIDTH), shown: await at(WIDTH), width: WIDTH, height: HEIGHT };
}

/** A handful of pictures that all photos of the demonstration are taken from. */
export async function reportPhotos(): Promise<{ before(categoryId: string): DemoPhoto; readonly after: DemoPhoto }> {
  const all = new Map<string, DemoPhoto>();
  for (const [categoryId, shapes] of Object.entries(DRAWINGS)) all.set(categoryId, await drawn(shapes));
  const other = all.get('demo-roads')!;
  return { before: (categoryId) => all.get(categoryId) ?? other, after: await drawn(REPAIRED) };
}
