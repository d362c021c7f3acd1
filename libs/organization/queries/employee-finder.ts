import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { OrganizationDirectory } from './organization-directory.js';

/** Those who work here, by name: everybody may know them. */
@Injectable()
export class EmployeeFinder extends Finder {
  constructor(private readonly directory: OrganizationDirectory) {
    super();
  }

  async find(q: string, _viewer: Viewer, limit: number): Promise<readonly Found[]> {
    const { items } = await this.directory.employees({ q, active: true }, false, limit);
    return items.map(({ id, name }) => ({ kind: 'employee', id, number: null, name, detail: null }));
  }
}
