import { Injectable } from '@nestjs/common';
import { PersonData } from '#libs/manifest';
import { ExportOrders } from '../tables/export-orders.js';

/** Nobody looks into files for whose words they hold: whoever is erased, all of them go. */
@Injectable()
export class ExportPersonData extends PersonData {
  constructor(private readonly orders: ExportOrders) {
    super();
  }

  override erase(): Promise<void> {
    return this.orders.dropOutdated();
  }
}
