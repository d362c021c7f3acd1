import { Injectable, Logger } from '@nestjs/common';
import { builtFile } from '#libs/configuration';
import { OFFICE_ZONE, OfficeError } from '#libs/kernel';
import { LimitedProgram, ProgramFailed, type ProgramLimits } from '#libs/limited-programs';
import type { Document } from '../domain/document.js';

const LIMITS: ProgramLimits = {
  megabytes: 768,
  processorMilliseconds: 20_000,
  milliseconds: 120_000,
  // Of a PDF.
  answerBytes: 64 * 1024 * 1024,
  atOnce: 2,
  waiting: 20,
};

/** Makes the office's documents: PDF/UA-1 (ISO 14289-1), set by Typst from the templates beside. */
@Injectable()
export class Documents {
  private readonly logger = new Logger(Documents.name);
  private readonly typst: LimitedProgram;

  constructor(limits: ProgramLimits = LIMITS) {
    this.typst = new LimitedProgram(builtFile('libs/documents/typst/typst-process.js'), limits);
  }

  /** @throws OfficeError documents-busy, document-failed */
  async pdf(document: Document): Promise<Buffer> {
    try {
      return await this.typst.run(JSON.stringify(printable(document)));
    } catch (error) {
      const { template } = document;
      if (error instanceof ProgramFailed && error.why === 'busy') {
        this.logger.warn({
          msg: 'a document was not made: too many wait, or the machine has no time for it',
          template,
        });
        throw new OfficeError('not-yet', 'documents-busy');
      }
      // What Typst says names places in the template, never a word of the document.
      this.logger.error({ msg: 'a document could not be made', template, reason: String(error) });
      throw new OfficeError('not-yet', 'document-failed', {}, { cause: error });
    }
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
