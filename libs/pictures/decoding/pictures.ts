import { execFile, type ExecFileException } from 'node:child_process';
import { Injectable, Logger } from '@nestjs/common';
import { builtFile } from '#libs/configuration';
import { OfficeError } from '#libs/kernel';
import type { CleanPicture } from '../domain/picture.js';

interface PictureLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Width times height. */
  readonly pixels: number;
  /** Of the processor, which a busy machine does not change. */
  readonly processorMilliseconds: number;
  /** By the clock: one that gets no processor for so long is tried again later. */
  readonly milliseconds: number;
  /** Memory of the process that decodes it. */
  readonly megabytes: number;
  /** Pictures that are decoded side by side; the others wait. */
  readonly atOnce: number;
  readonly waiting: number;
}

/** What the process says in its first line. */
interface Said {
  readonly pictures?: readonly (Omit<CleanPicture, 'bytes'> & { readonly length: number })[];
  readonly code?: string;
}

const MEGABYTE = 1024 * 1024;
const LIMITS: PictureLimits = {
  bytes: 25 * MEGABYTE,
  // What phones take today; a HEIC of that size needs some 700 MB.
  pixels: 50_000_000,
  processorMilliseconds: 20_000,
  milliseconds: 300_000,
  megabytes: 1_024,
  atOnce: 2,
  waiting: 40,
};
/** Pixels of the longer side of what is shown on a page. */
const ON_A_PAGE = 1_600;
const PROGRAM = builtFile('libs/pictures/decoding/picture-process.js');

/** Of the office's environment: a decoder needs none of its secrets. */
const ENVIRONMENT = ['PATH', 'LANG', 'TZ', 'NODE_COMPILE_CACHE', 'SystemRoot'];

const busy = () => new OfficeError('not-yet', 'pictures-busy');

const REFUSALS = ['picture-too-large', 'picture-of-other-kind', 'picture-unreadable'];

/** Makes pictures that came from outside fit to be shown: decoded in a process of their own, with limits. */
@Injectable()
export class Pictures {
  private readonly logger = new Logger(Pictures.name);
  private readonly queue: (() => void)[] = [];
  private running = 0;

  constructor(private readonly limits: PictureLimits = LIMITS) {}

  /**
   * A JPEG of at most 1,600 pixels a side, upright, with nothing of the file's metadata. Of several frames it is the first.
   * @param bytes JPEG, PNG, WebP or HEIC
   * @throws OfficeError picture-too-large, picture-of-other-kind, picture-unreadable, pictures-busy
   */
  async clean(bytes: Buffer): Promise<CleanPicture> {
    const [picture] = await this.sizes(bytes, [ON_A_PAGE]);
    return picture!;
  }

  /** The same in several sizes, in their order. @param sides pixels of the longer side; a smaller picture stays as it is */
  async sizes(bytes: Buffer, sides: readonly number[]): Promise<readonly CleanPicture[]> {
    if (bytes.length > this.limits.bytes) throw this.refusal('picture-too-large');
    await this.turn();
    try {
      return await this.decode(bytes, sides);
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting) throw busy();
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
  }

  private async decode(bytes: Buffer, sides: readonly number[]): Promise<readonly CleanPicture[]> {
    const { error, said } = await this.run(bytes, sides);
    if (error?.killed) throw busy();
    if (error && said.length === 0) throw this.failure(undefined, error);
    const end = said.indexOf('\n');
    const { pictures = [], code } = JSON.parse(said.toString('utf8', 0, end)) as Said;
    if (error) throw this.failure(code, error);
    let at = end + 1;
    return pictures.map(({ width, height, length }) => {
      const start = at;
      at += length;
      return { bytes: said.subarray(start, at), width, height };
    });
  }

  private run(
    bytes: Buffer,
    sides: readonly number[],
  ): Promise<{ readonly error: ExecFileException | null; readonly said: Buffer }> {
    const { promise, resolve } = Promise.withResolvers<{ error: ExecFileException | null; said: Buffer }>();
    const { processorMilliseconds, milliseconds, megabytes, pixels } = this.limits;
    const child = execFile(
      process.execPath,
      [PROGRAM, ...[megabytes, processorMilliseconds, pixels, ...sides].map(String)],
      {
        env: Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
        encoding: 'buffer',
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: this.limits.bytes * sides.length,
      },
      (error, said) => resolve({ error, said }),
    );
    // A process that is gone says why in the callback.
    child.stdin!.on('error', () => undefined).end(bytes);
    return promise;
  }

  /** What needs more time or memory than it may is damaged, or made to harm. */
  private failure(code: string | undefined, cause: Error): OfficeError {
    if (code !== undefined && REFUSALS.includes(code)) return this.refusal(code);
    this.logger.warn({ msg: 'a picture could not be decoded', reason: cause.message.split('\n', 1)[0] });
    return this.refusal('picture-unreadable');
  }

  private refusal(code: string): OfficeError {
    const { bytes, pixels } = this.limits;
    return new OfficeError('invalid', code, { megabytes: bytes / MEGABYTE, megapixels: pixels / 1_000_000 });
  }
}
