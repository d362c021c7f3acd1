import { isDeepStrictEqual } from 'node:util';
import { notFound, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type { ContactListEvent, ContactListMade } from './events.js';

export type ListFilter = NonNullable<EventOf<typeof ContactListMade>['data']['filter']>;

export interface ContactList {
  readonly listId: string;
  readonly name: string;
  /** Of a living list; null of an own one. */
  readonly filter: ListFilter | null;
  readonly members: readonly string[];
  readonly ended: boolean;
}

export type ContactListCommand =
  | { readonly kind: 'make'; readonly listId: string; readonly name: string; readonly filter: ListFilter | null }
  | { readonly kind: 'change'; readonly name?: string | undefined; readonly filter?: ListFilter | undefined }
  | { readonly kind: 'end' }
  | { readonly kind: 'add'; readonly contactIds: readonly string[] }
  | { readonly kind: 'remove'; readonly contactIds: readonly string[] };

export const MOST_LISTED = 5_000;

export const contactListDecider: Decider<ContactList | null, ContactListCommand, ContactListEvent> = {
  initialState: null,
  decide(command, list) {
    if (command.kind === 'make') {
      const { listId, name, filter } = command;
      return list ? [] : [{ type: 'ContactListMade', data: { listId, name, filter } }];
    }
    if (!list || list.ended) throw notFound('contact-list-not-found');
    const { listId, filter, members } = list;
    switch (command.kind) {
      case 'change': {
        if (command.filter && !filter) throw ruleBroken('list-is-own');
        const next = { listId, name: command.name ?? list.name, filter: command.filter ?? filter };
        const isSame = next.name === list.name && isDeepStrictEqual(next.filter, filter);
        return isSame ? [] : [{ type: 'ContactListChanged', data: next }];
      }
      case 'end':
        return [{ type: 'ContactListEnded', data: { listId } }];
      case 'add': {
        if (filter) throw ruleBroken('list-is-living');
        const added = [...new Set(command.contactIds)].filter((one) => !members.includes(one));
        if (members.length + added.length > MOST_LISTED) throw ruleBroken('list-is-full', { most: MOST_LISTED });
        return added.map((contactId) => ({ type: 'ContactListed', data: { listId, contactId } }));
      }
      case 'remove':
        return command.contactIds
          .filter((one) => members.includes(one))
          .map((contactId) => ({ type: 'ContactUnlisted', data: { listId, contactId } }));
    }
  },
  evolve(list, event) {
    if (event.type === 'ContactListMade') return { ...event.data, members: [], ended: false };
    if (!list) return list;
    switch (event.type) {
      case 'ContactListChanged':
        return { ...list, name: event.data.name, filter: event.data.filter };
      case 'ContactListEnded':
        return { ...list, ended: true };
      case 'ContactListed':
        return { ...list, members: [...list.members, event.data.contactId] };
      case 'ContactUnlisted':
        return { ...list, members: list.members.filter((one) => one !== event.data.contactId) };
    }
  },
};
