import { execFile } from 'node:child_process';
import { Injectable, Logger } from '@nestjs/common';
import { builtFile } from '#libs/configuration';
import { OFFICE_ZONE, OfficeError } from '#libs/kernel';
import type { Document } from '../domain/document.js';

interface DocumentLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Documents that are made side by side; the others wait. */
  readonly atOnce: number;
  readonly waiting: number;
}

const LIMITS: DocumentLimits = { milliseconds: 20_000, megabytes: 768, atOnce: 2, waiting: 20 };
/** Bytes of a PDF. */
const LARGEST = 64 * 1024 * 1024;

const PROGRAM = builtFile('libs/documents/typst/typst-process.js');

/** Of the office's environment: setting a text needs none of its secrets. */
const ENVIRONMENT = ['PATH', 'LANG', 'TZ', 'NODE_COMPILE_CACHE', 'SystemRoot'];

/** Makes the office's documents: PDF/UA-1 (ISO 14289-1), set by Typst from the templates beside. */
@Injectable()
export class Documents {
  private readonly logger = new Logger(Documents.name);
  private readonly queue: (() => void)[] = [];
  private running = 0;

  constructor(private readonly limits: DocumentLimits = LIMITS) {}

  /** @throws OfficeError documents-busy, document-failed */
  async pdf(document: Document): Promise<Buffer> {
    await this.turn();
    try {
      return await this.set(document);
    } catch (error) {
      // What Typst says names places in the template, never a word of the document.
      this.logger.error({ msg: 'a document could not be made', template: document.template, reason: String(error) });
      throw new OfficeError('not-yet', 'document-failed', {}, { cause: error });
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    if (this.running >= this.limits.atOnce) {
      if (this.queue.length >= this.limits.waiting) throw new OfficeError('not-yet', 'documents-busy');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.running += 1;
  }

  private set(document: Document): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
    const { milliseconds, megabytes } = this.limits;
    const child = execFile(
      process.execPath,
      [PROGRAM, String(megabytes)],
      {
        env: Object.fromEntries(ENVIRONMENT.map((name) => [name, process.env[name]])),
        encoding: 'buffer',
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: LARGEST,
      },
      (error, pdf, said) => {
        if (!error) resolve(pdf);
        else reject(new Error(error.killed || error.signal ? 'too much time or memory' : said.toString()));
      },
    );
    // A process that is gone says why in the callback.
    child.stdin!.on('error', () => undefined).end(JSON.stringify(printable(document)));
    return promise;
  }
}

/** As JSON has it: bytes in base64. */
const printable = (document: Document) => {
  const { logo, ...office } = document.office;
  const picture = logo && { format: FORMATS[logo.mediaType], base64: logo.bytes.toString('base64') };
  return { ...document, office: { ...office, logo: picture }, madeOn: dayOf(document.madeAt) };
};

/** As Typst names them. */
const FORMATS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** `YYYY-MM-DD` in Warsaw. */
const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
