import { it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent, id, personalText } from '#libs/kernel';
import { byEvent, Manifests, type Naming } from '#libs/manifest';
import { given } from '#libs/projections/testing';
import { namesProjection } from './names-projection.js';

const book = z.object({ bookId: id(), author: id(), title: personalText() });
const events = {
  Opened: defineEvent('Opened', 'It was opened.', book, { sealedUnder: { person: 'author' } }),
  Numbered: defineEvent('Numbered', 'It got a number.', z.object({ bookId: id(), number: id() })),
};
const manifests = new Manifests([
  {
    name: 'books',
    events,
    names: byEvent<Naming>()(events, {
      Opened: ({ data }) => [{ kind: 'book', id: data.bookId, name: data.title }],
      Numbered: ({ data }) => [{ kind: 'book', id: data.bookId, number: data.number }],
    }),
  },
]);
const opened = { type: 'Opened', data: { bookId: 'b', author: 'maria', title: 'Lalka' } };
const numbered = { type: 'Numbered', data: { bookId: 'b', number: '7' } };

it('says what a thing is called, and keeps what an event does not name', () =>
  given(namesProjection(manifests), [opened, numbered]).then({
    names: [{ id: 'b', kind: 'book', name: 'Lalka', number: '7', person_id: 'maria' }],
  }));

it('forgets the names that an erased person gave', () =>
  given(namesProjection(manifests), [opened, numbered, { type: 'SubjectErased', data: { subject: 'maria' } }]).then({
    names: [{ id: 'b', name: null, number: '7' }],
  }));
