import { Injectable } from '@nestjs/common';
import { PersonData, type Person } from '#libs/manifest';
import { ImportLines } from '../tables/import-lines.js';

/** A line that waits to be taken in holds the words of somebody in clear. */
@Injectable()
export class ImportPersonData extends PersonData {
  constructor(private readonly lines: ImportLines) {
    super();
  }

  override erase({ addresses }: Person): Promise<void> {
    return this.lines.forget(addresses);
  }
}
