import { Injectable } from '@nestjs/common';
import type { ImportKind } from '../domain/events.js';
import type { Importer } from '../importers.js';
import { CaseImporter } from './case-importer.js';
import { ContactImporter } from './contact-importer.js';

/** The importers, by what they bring. */
@Injectable()
export class Importers {
  private readonly byKind: Readonly<Record<ImportKind, unknown>>;

  constructor(contacts: ContactImporter, cases: CaseImporter) {
    this.byKind = { contacts, cases };
  }

  /** What a line comes to is the importer's own affair. */
  of(kind: ImportKind): Importer {
    return this.byKind[kind] as Importer;
  }
}
