import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { ForeignRefusal, type ForeignClient } from '#libs/foreign';
import { OfficeError, ruleBroken, type Clock } from '#libs/kernel';
import { bucketFault } from '../domain/bucket-faults.js';
import { FileLibrary, HEAD_BYTES, isPicture, type StoredFile } from './file-library.js';
import { presigned, type BucketKeys } from './presigned.js';

/** What is listed at one time, as S3 allows it. */
const KEYS_A_PAGE = 1_000;
const MOST_PAGES = 50;
const LARGEST_PAGE = 8 * 1024 * 1024;
const LARGEST_PICTURE = 50 * 1024 * 1024;
const XML = ['application/xml', 'text/xml'];
/** Whatever a bucket calls its files: they are looked at, and pictures are decoded in a process of their own. */
const FILES = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'],
  ...[...XML, 'application/rdf+xml', 'application/octet-stream', 'binary/octet-stream'],
];

export interface BucketTest {
  /** How many pictures stand on the first page of its listing. */
  readonly pictures: number;
  /** There are further pages. */
  readonly more: boolean;
}

interface Listing {
  readonly files: readonly StoredFile[];
  readonly next: string | undefined;
}

/** A bucket by the protocol of S3 (ListObjectsV2, GetObject), path-style, by the one guarded way to foreign addresses. */
export class BucketLibrary extends FileLibrary {
  override readonly kind = 'bucket';
  /** Others fetch by the same way. */
  protected override readonly readAtOnce = 3;

  /** @param address of the bucket, with the beginning of the names in it where not all are pictures to be shown: `https://s3.example.pl/bucket/press/` */
  constructor(
    override readonly id: string,
    private readonly address: string,
    private readonly keys: () => Promise<BucketKeys>,
    private readonly client: ForeignClient,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Whether it can be listed, and a picture of it read. @throws OfficeError photo-bucket-empty, what bucketFault knows, and what the way there refuses */
  async test(): Promise<BucketTest> {
    const { files, next } = await this.page(undefined);
    const pictures = files.filter(({ path }) => isPicture(path));
    if (pictures.length === 0 && next === undefined) throw ruleBroken('photo-bucket-empty');
    if (pictures[0]) await this.head(pictures[0].path);
    return { pictures: pictures.length, more: next !== undefined };
  }

  protected override async files(): Promise<readonly StoredFile[]> {
    const files: StoredFile[] = [];
    let token: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const listing = await this.page(token);
      files.push(...listing.files);
      token = listing.next;
      if (token === undefined) return files;
    }
    // Part of a listing would withdraw the rest.
    throw ruleBroken('photo-library-too-large', { most: MOST_PAGES * KEYS_A_PAGE });
  }

  private async page(token: string | undefined): Promise<Listing> {
    const { bucket, prefix } = this.place();
    const url = new URL(bucket);
    url.searchParams.set('list-type', '2');
    url.searchParams.set('max-keys', `${KEYS_A_PAGE}`);
    if (prefix !== '') url.searchParams.set('prefix', prefix);
    if (token !== undefined) url.searchParams.set('continuation-token', token);
    return listingOf(await this.get(url, XML, LARGEST_PAGE));
  }

  protected override async head(path: string): Promise<Buffer> {
    const bytes = await this.get(this.objectAt(path), FILES, LARGEST_PICTURE, HEAD_BYTES);
    return bytes.subarray(0, HEAD_BYTES);
  }

  protected override whole(path: string): Promise<Buffer> {
    return this.get(this.objectAt(path), FILES, LARGEST_PICTURE);
  }

  private async get(url: URL, accept: readonly string[], most: number, first?: number): Promise<Buffer> {
    const { href } = presigned(url, await this.keys(), this.clock.nowIso());
    const wish = { accept, most, explained: true, ...(first !== undefined && { first }) };
    try {
      return (await this.client.get(href, wish))!.body;
    } catch (error) {
      throw inItsWords(error);
    }
  }

  private place(): { readonly bucket: string; readonly prefix: string } {
    const url = new URL(this.address);
    const [, bucket = '', ...rest] = url.pathname.split('/');
    return { bucket: `${url.origin}/${bucket}`, prefix: decodeURIComponent(rest.join('/')) };
  }

  private objectAt(path: string): URL {
    const parts = path.split('/').map((part) => encodeURIComponent(part));
    return new URL(`${this.place().bucket}/${parts.join('/')}`);
  }
}

/** What whoever has set the bucket could mend, named as that. */
function inItsWords(error: unknown): unknown {
  const refusal = error instanceof OfficeError ? error.cause : undefined;
  return (refusal instanceof ForeignRefusal && bucketFault(refusal.status, refusal.said)) || error;
}

/** @throws OfficeError photo-library-unreachable where it is no listing */
function listingOf(bytes: Buffer): Listing {
  const root = rootOf(bytes);
  if (root?.localName !== 'ListBucketResult') throw ruleBroken('photo-library-unreachable');
  const files = [...root.getElementsByTagName('Contents')].map((one) => ({
    path: textOf(one, 'Key'),
    changed: Date.parse(textOf(one, 'LastModified')),
    size: Number(textOf(one, 'Size')),
  }));
  const more = textOf(root, 'IsTruncated') === 'true';
  return { files, next: more ? textOf(root, 'NextContinuationToken') : undefined };
}

function rootOf(bytes: Buffer): Element | null {
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(bytes.toString('utf8'), 'text/xml').documentElement;
  } catch (cause) {
    throw new OfficeError('rule', 'photo-library-unreachable', {}, { cause });
  }
}

const textOf = (element: Element, name: string): string => element.getElementsByTagName(name)[0]?.textContent ?? '';
