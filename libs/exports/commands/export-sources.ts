import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldFaults, InvalidInput, selvesOf, type Viewer } from '#libs/http';
import { OfficeError } from '#libs/kernel';
import { Manifests, type TableExport } from '#libs/manifest';

/** What the modules give out as files, by its name. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  /** @throws OfficeError export-unknown */
  of(name: string): TableExport {
    const all = this.manifests.exports.map((type: Type<TableExport>) => this.modules.get(type, { strict: false }));
    const found = all.find(({ of }) => of === name);
    if (!found)
      throw new OfficeError('invalid', 'export-unknown', { field: 'of', allowed: all.map(({ of }) => of).join(', ') });
    return found;
  }

  /** @throws InvalidInput naming the fields of `filter` */
  filter(source: TableExport, asked: object): object {
    const filter = plainToInstance(source.filter, asked);
    const errors = validateSync(filter, { whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0)
      throw new InvalidInput(fieldFaults(errors).map((fault) => ({ ...fault, field: `filter.${fault.field}` })));
    return filter;
  }

  /** Whether they may have it as things stand now. @throws OfficeError export-not-yours, what is said of what is not there */
  async require(source: TableExport, filter: object, viewer: Viewer): Promise<void> {
    if (!selvesOf(viewer).some(({ roles }) => source.roles.some((role) => roles.includes(role))))
      throw new OfficeError('forbidden', 'export-not-yours', { allowed: [...source.roles] });
    await source.require(filter, viewer);
  }
}
