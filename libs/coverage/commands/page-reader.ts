import { Injectable } from '@nestjs/common';
import { ForeignClient, textOf } from '#libs/foreign';
import { readPage, type PageHead } from '../domain/page.js';

const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];
const LARGEST_PAGE = 5 * 1024 * 1024;

/** What a page says of itself, for whoever records it. */
@Injectable()
export class PageReader {
  constructor(private readonly client: ForeignClient) {}

  /** @throws OfficeError what ForeignClient refuses */
  async look(address: string): Promise<PageHead> {
    const answer = (await this.client.get(address, { accept: PAGE_TYPES, most: LARGEST_PAGE }))!;
    return readPage(textOf(answer), answer.url);
  }
}
