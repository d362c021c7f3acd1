import { Injectable, Logger } from '@nestjs/common';
import { builtFile } from '#libs/configuration';
import { OfficeError } from '#libs/kernel';
import { LimitedProgram, ProgramFailed, type ProgramLimits } from '#libs/limited-programs';
import type { CleanPicture } from '../domain/picture.js';

interface PictureLimits extends ProgramLimits {
  /** Of the file. */
  readonly bytes: number;
  /** Width times height. */
  readonly pixels: number;
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
  megabytes: 1_024,
  processorMilliseconds: 20_000,
  milliseconds: 300_000,
  answerBytes: 75 * MEGABYTE,
  atOnce: 2,
  waiting: 40,
};
/** Pixels of the longer side of what is shown on a page. */
const ON_A_PAGE = 1_600;

const REFUSALS = ['picture-too-large', 'picture-of-other-kind', 'picture-unreadable'];

/** Makes pictures that came from outside fit to be shown: decoded in a process of their own, with limits. */
@Injectable()
export class Pictures {
  private readonly logger = new Logger(Pictures.name);
  private readonly decoder: LimitedProgram;

  constructor(private readonly limits: PictureLimits = LIMITS) {
    this.decoder = new LimitedProgram(builtFile('libs/pictures/decoding/picture-process.js'), limits);
  }

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
    const said = await this.decode(bytes, sides);
    const end = said.indexOf('\n');
    let at = end + 1;
    return (saidIn(said.subarray(0, end)).pictures ?? []).map(({ width, height, length }) => {
      const start = at;
      at += length;
      return { bytes: said.subarray(start, at), width, height };
    });
  }

  private async decode(bytes: Buffer, sides: readonly number[]): Promise<Buffer> {
    try {
      return await this.decoder.run(bytes, [this.limits.pixels, ...sides].map(String));
    } catch (error) {
      if (!(error instanceof ProgramFailed)) throw error;
      if (error.why !== 'busy') throw this.failure(error);
      this.logger.warn({ msg: 'a picture was not decoded: too many wait, or the machine has no time for it' });
      throw new OfficeError('not-yet', 'pictures-busy');
    }
  }

  /** What needs more time or memory than it may is damaged, or made to harm. */
  private failure({ why, answer, message }: ProgramFailed): OfficeError {
    const code = why === 'refused' && answer.length > 0 ? saidIn(answer).code : undefined;
    if (code !== undefined && REFUSALS.includes(code)) return this.refusal(code);
    this.logger.warn({ msg: 'a picture could not be decoded', reason: message.split('\n', 1)[0] });
    return this.refusal('picture-unreadable');
  }

  private refusal(code: string): OfficeError {
    const { bytes, pixels } = this.limits;
    return new OfficeError('invalid', code, { megabytes: bytes / MEGABYTE, megapixels: pixels / 1_000_000 });
  }
}

const saidIn = (line: Buffer): Said => JSON.parse(line.toString('utf8')) as Said;
