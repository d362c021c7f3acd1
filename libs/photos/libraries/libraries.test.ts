import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { ForeignClient } from '#libs/foreign';
import type { Clock } from '#libs/kernel';
import { referenceOf } from '../domain/library.js';
import { BucketLibrary } from './bucket-library.js';
import { FolderLibrary } from './folder-library.js';
import { PortalLibrary } from './portal-library.js';
import { presigned } from './presigned.js';

const jpeg = (words: Readonly<Record<string, string>> = {}) =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: '#38a' } })
    .withExif({ IFD0: words })
    .jpeg()
    .toBuffer();
/** An IPTC-NAA block as a JPEG's APP13 segment has it, after the first two bytes. */
function withIptc(picture: Buffer, fields: ReadonlyArray<readonly [number, string]>): Buffer {
  const sets = fields.map(([number, words]) => {
    const bytes = Buffer.from(words, 'latin1');
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes]);
  });
  const data = Buffer.concat(sets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const block = [Buffer.from('Photoshop 3.0\0'), Buffer.from('8BIM'), Buffer.from([4, 4, 0, 0]), size, data];
  const body = Buffer.concat(data.length % 2 ? [...block, Buffer.from([0])] : block);
  const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
}
const xmp = (fields: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${fields}</rdf:Description>
  </rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const alt = (name: string, words: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></${name}>`;

describe('a folder of pictures', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rzecznik-photos-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const put = (name: string, content: Buffer | string) => writeFile(join(folder, name), content);
  const all = () => new FolderLibrary(folder).search('', 0, 10);

  it('is read by what its pictures say, and by the XMP beside them, which says more', async () => {
    await put('a.jpg', await jpeg({ ImageDescription: 'Z aparatu', Artist: 'Ewa Lis', Copyright: 'Urzad' }));
    await put(
      'b.jpg',
      withIptc(await jpeg({ Artist: 'aparat' }), [
        [5, 'Most'],
        [80, 'Jan Nowak'],
        [116, 'CC BY 4.0'],
      ]),
    );
    await put('c.jpg', await jpeg({ ImageDescription: 'Z aparatu' }));
    await put('c.XMP', xmp(alt('dc:description', 'Łącznik w Borowie') + alt('xmpRights:UsageTerms', 'CC0')));
    expect((await all()).toSorted((x, y) => x.title.localeCompare(y.title))).toMatchObject([
      { title: 'a', caption: 'Z aparatu', credit: 'Ewa Lis', licence: 'Urzad' },
      { title: 'c', caption: 'Łącznik w Borowie', licence: 'CC0' },
      { title: 'Most', credit: 'Jan Nowak', licence: 'CC BY 4.0' },
    ]);
    expect(await new FolderLibrary(folder).search('lacznik BOROWIE', 0, 10)).toHaveLength(1);
  });

  it.each([
    ['no picture', 'To nie jest zdjęcie.', undefined],
    ['a picture that is cut off', '\u00ff\u00d8\u00ff\u00e1', undefined],
    ['a file beside it that is no XML', '\u00ff\u00d8', '<x:xmpmeta><<<&&&'],
    [
      'one with entities that explode',
      '\u00ff\u00d8',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xmp('&b;')}`,
    ],
  ])('holds up when it has %s', async (_what, picture, sidecar) => {
    await put('zle.jpg', Buffer.from(picture, 'latin1'));
    if (sidecar !== undefined) await put('zle.xmp', sidecar);
    expect(await all()).toMatchObject([{ title: 'zle', caption: '' }]);
  });

  it('withdraws what is gone, or rejected by its XMP, and nothing where the folder itself is away', async () => {
    for (const name of ['stoi.jpg', 'znika.jpg', 'odrzucone.jpg']) await put(name, await jpeg());
    const at = (library: FolderLibrary, name: string) => library.standing({ reference: referenceOf(name) });
    await rm(join(folder, 'znika.jpg'));
    await put('odrzucone.jpg.xmp', xmp('<xmp:Rating>-1</xmp:Rating>'));
    const library = new FolderLibrary(folder);
    expect(await at(library, 'stoi.jpg')).toBe('there');
    expect(await at(library, 'znika.jpg')).toBe('withdrawn');
    expect(await at(library, 'odrzucone.jpg')).toBe('withdrawn');
    await expect(library.original(referenceOf('odrzucone.jpg'))).rejects.toMatchObject({
      code: 'photo-not-in-library',
    });
    expect(await at(new FolderLibrary(join(folder, 'nie ma')), 'stoi.jpg')).toBe('unknown');
  });

  it('gives nothing that lies beside it', async () => {
    await put('a.jpg', await jpeg());
    await expect(new FolderLibrary(folder).original('../../etc/passwd')).rejects.toMatchObject({
      code: 'photo-not-in-library',
    });
  });
});

describe('a portal with a Media RSS feed', () => {
  /** Stands in for the region's portal, which has no test server. */
  let portal: Server;
  let url: string;
  let picture: Buffer;
  let state: string;
  let page: number;
  let listed: boolean;
  let largest: string;

  beforeAll(async () => {
    picture = await jpeg();
    portal = createServer(({ url: asked = '' }, response) => {
      if (asked.startsWith('/rss')) {
        response.setHeader('content-type', 'application/rss+xml');
        response.end(feed(listed ? item(asked) : ''));
      } else if (asked.endsWith('.jpg')) response.setHeader('content-type', 'image/jpeg').end(picture);
      else response.writeHead(page, { 'content-type': 'text/html' }).end('<title>Zdjęcie</title>');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => portal.once('listening', resolve));
    url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  });
  afterAll(() => void portal.close());
  beforeEach(() => {
    state = 'active';
    page = 200;
    listed = true;
    largest = '/duzy%20most.jpg';
  });

  const feed = (items: string) =>
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Portal</title>
     <media:copyright>Urząd, CC BY 4.0</media:copyright>${items}</channel></rss>`;
  const item = (asked: string) =>
    `<item><guid>7</guid><title>Most &amp; rzeka ${asked.split('q=')[1] ?? ''}</title><link>/zdjecie/7</link>
     <media:content url="/maly.jpg" type="image/jpeg" width="100" height="50"/><media:content url="${largest}" type="image/jpeg" width="900" height="450"/>
     <media:content url="/film.mp4" type="video/mp4" width="4000" height="2000"/><media:thumbnail url="/maly.jpg"/>
     <media:credit role="author">J. Nowak</media:credit><media:status state="${state}"/></item>`;
  const library = (search = '') => new PortalLibrary(`${url}/rss${search}`, new ForeignClient(true));
  const seven = { reference: referenceOf('7'), address: '' };

  it('is searched, and gives its largest picture with credit and licence', async () => {
    expect(await library().search('rzeka', 0, 10)).toMatchObject([
      { title: 'Most & rzeka', credit: 'J. Nowak', licence: 'Urząd, CC BY 4.0', address: `${url}/zdjecie/7` },
    ]);
    expect(await library().search('góra', 0, 10)).toEqual([]);
    expect(await library('?q={q}').search('stary dom', 0, 10)).toMatchObject([{ title: 'Most & rzeka stary%20dom' }]);
    expect(await library().original(seven.reference)).toMatchObject({ name: 'duzy most.jpg', bytes: picture });
  });

  it('gives a picture whose address has escapes that mean nothing', async () => {
    largest = '/most%zz.jpg';
    expect(await library().original(seven.reference)).toMatchObject({ name: 'most%zz.jpg', bytes: picture });
  });

  it.each([
    ['there while it is listed', () => undefined, 'there'],
    ['withdrawn by its own word', () => (state = 'deleted'), 'withdrawn'],
    ['there while its page stands, listed or not', () => (listed = false), 'there'],
    ['withdrawn where its page is gone', () => [(listed = false), (page = 410)], 'withdrawn'],
    ['unknown while the portal fails', () => [(listed = false), (page = 500)], 'unknown'],
  ])('has a picture %s', async (_what, change, standing) => {
    change();
    expect(await library().standing({ ...seven, address: `${url}/zdjecie/7` })).toBe(standing);
  });

  it('cannot be reached where it is no feed, and says so', async () => {
    const page = new PortalLibrary(`${url}/zdjecie/7`, new ForeignClient(true));
    await expect(page.search('', 0, 10)).rejects.toMatchObject({ code: 'foreign-of-other-kind' });
  });
});

describe('a bucket', () => {
  /** Stands in for a server of S3: it lists two at a time, sends parts, and wants what it is asked for signed. */
  let server: Server;
  let address: string;
  let asked: URL[];
  let files: Map<string, Buffer>;
  let listing: (items: string) => string;
  let failing: boolean;
  let refusal: readonly [status: number, said: string] | undefined;
  const keys = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'pl-1' };
  const clock = { nowIso: () => '2026-03-02T08:00:00.000Z' } as Clock;
  const library = () =>
    new BucketLibrary('bucket', `${address}/zdjecia/prasa/`, async () => keys, new ForeignClient(true), clock);

  beforeAll(async () => {
    server = createServer(({ url = '', headers }, response) => {
      const given = new URL(url, address);
      asked.push(given);
      if (given.searchParams.get('X-Amz-Signature') === null) return response.writeHead(403).end();
      if (refusal) return response.writeHead(refusal[0]).end(refusal[1]);
      if (given.searchParams.get('list-type') === '2') {
        const all = [...files.keys()].filter((key) => key.startsWith(given.searchParams.get('prefix')!));
        const from = Number(given.searchParams.get('continuation-token') ?? 0);
        const items = all.slice(from, from + 2).map(
          (key) =>
            `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><Size>${files.get(key)!.length}</Size>
             <LastModified>2026-03-01T08:00:00.000Z</LastModified></Contents>`,
        );
        const more = from + 2 < all.length;
        const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
        const page = `${items.join('')}<IsTruncated>${more}</IsTruncated>${next}`;
        return response.setHeader('content-type', 'application/xml').end(listing(page));
      }
      const key = decodeURIComponent(given.pathname).replace('/zdjecia/', '');
      const bytes = files.get(key);
      if (!bytes || failing) return response.writeHead(bytes ? 503 : 404).end();
      response.setHeader('content-type', 'binary/octet-stream');
      const last = /^bytes=0-(\d+)$/.exec(headers.range ?? '')?.[1];
      if (last === undefined) return response.end(bytes);
      return response.writeHead(206).end(bytes.subarray(0, Number(last) + 1));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    asked = [];
    failing = false;
    refusal = undefined;
    files = new Map();
    listing = (items) =>
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${items}</ListBucketResult>`;
  });

  it('signs as the reference of S3 has it', () => {
    const example = {
      id: 'AKIAIOSFODNN7EXAMPLE',
      secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      region: 'us-east-1',
    };
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');
    expect(presigned(url, example, '2013-05-24T00:00:00Z', 86_400).searchParams.get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  it('is listed page by page, and read by what its pictures and the XMP beside them say', async () => {
    files.set('prasa/most & łąka.jpg', await jpeg({ ImageDescription: 'Z aparatu', Artist: 'Ewa Lis' }));
    files.set(
      'prasa/most & łąka.jpg.xmp',
      Buffer.from(xmp(alt('dc:title', 'Most') + alt('xmpRights:UsageTerms', 'CC0'))),
    );
    files.set('prasa/park.jpg', await jpeg({ ImageDescription: 'Park' }));
    files.set('prasa/spis.txt', Buffer.from('nic'));
    files.set('inne/poza.jpg', await jpeg());
    const bucket = library();
    const found = await bucket.search('', 0, 10);
    expect(found.toSorted((a, b) => a.title.localeCompare(b.title))).toMatchObject([
      { title: 'Most', caption: 'Z aparatu', credit: 'Ewa Lis', licence: 'CC0' },
      { title: 'park', caption: 'Park' },
    ]);
    const { reference } = found.find(({ title }) => title === 'Most')!;
    expect(await bucket.original(reference)).toEqual({
      name: 'most & łąka.jpg',
      bytes: files.get('prasa/most & łąka.jpg'),
    });
    expect(asked.every(({ href }) => !href.includes(keys.secret))).toBe(true);
  });

  it('says whether it can be listed and read, and what is wrong in the words of whoever mends it', async () => {
    files.set('prasa/a.jpg', await jpeg());
    files.set('prasa/spis.txt', Buffer.from('nic'));
    expect(await library().test()).toEqual({ pictures: 1, more: false });
    expect(asked.some(({ pathname }) => pathname === '/zdjecia/prasa/a.jpg')).toBe(true);
    files.set('prasa/b.jpg', await jpeg());
    expect(await library().test()).toEqual({ pictures: 1, more: true });
    failing = true;
    await expect(library().test()).rejects.toMatchObject({ code: 'foreign-answered', parameters: { status: 503 } });
    refusal = [403, `<Error><Code>SignatureDoesNotMatch</Code></Error>${'x'.repeat(100_000)}`];
    await expect(library().test()).rejects.toMatchObject({ code: 'photo-bucket-secret-wrong' });
    await expect(library().search('', 0, 1)).rejects.toMatchObject({ code: 'photo-bucket-secret-wrong' });
    refusal = undefined;
    files.clear();
    await expect(library().test()).rejects.toMatchObject({ code: 'photo-bucket-empty' });
  });

  it('withdraws what is gone, and nothing where it refuses, is empty or answers something else', async () => {
    files.set('prasa/a.jpg', await jpeg());
    const [{ reference } = { reference: '' }] = await library().search('', 0, 1);
    files.set('prasa/b.jpg', await jpeg());
    expect(await library().standing({ reference })).toBe('there');
    files.delete('prasa/a.jpg');
    expect(await library().standing({ reference })).toBe('withdrawn');
    const listed = library();
    files.set('prasa/c.jpg', await jpeg({ Artist: 'Ewa Lis' }));
    failing = true;
    expect((await listed.search('', 0, 5)).map(({ title }) => title).toSorted()).toEqual(['b', 'c']);
    failing = false;
    files.clear();
    expect(await library().standing({ reference })).toBe('unknown');
    listing = () => '<html>Zaloguj się';
    expect(await library().standing({ reference })).toBe('unknown');
    listing = () => '<Error><Code>AccessDenied</Code></Error>';
    await expect(library().search('', 0, 1)).rejects.toMatchObject({ code: 'photo-library-unreachable' });
  });
});
