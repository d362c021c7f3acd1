import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { CONTACT_RIGHTS } from '../domain/rights.js';
import { ContactQueries } from './contact-queries.js';

/** Contacts by name or address. */
@Injectable()
export class ContactFinder extends Finder {
  constructor(private readonly contacts: ContactQueries) {
    super();
  }

  async find(q: string, { roles }: Viewer, limit: number): Promise<readonly Found[]> {
    if (!CONTACT_RIGHTS.readContacts.some((role) => roles.includes(role))) return [];
    const { items } = await this.contacts.contacts({ q, limit });
    return items.map(({ id, name, newsroom }) => ({
      kind: 'contact',
      id,
      number: null,
      name,
      detail: newsroom?.name ?? null,
    }));
  }
}

@Injectable()
export class NewsroomFinder extends Finder {
  constructor(private readonly contacts: ContactQueries) {
    super();
  }

  async find(q: string, { roles }: Viewer, limit: number): Promise<readonly Found[]> {
    if (!CONTACT_RIGHTS.readContacts.some((role) => roles.includes(role))) return [];
    const { items } = await this.contacts.newsrooms({ q, limit });
    return items.map(({ id, name }) => ({ kind: 'newsroom', id, number: null, name, detail: null }));
  }
}
