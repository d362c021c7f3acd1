import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent, id } from '#libs/kernel';
import { Manifests } from './manifests.js';

const NoteAdded = defineEvent('NoteAdded', 'A note was added.', z.object({ noteId: id() }));

describe('the manifests of all modules', () => {
  it('say whose stream it is', () => {
    const manifests = new Manifests([{ name: 'notes', streams: { note: 'note', 'all-notes': 'notebook' } }]);
    expect(manifests.thingOf('note-1-2')).toEqual({ kind: 'note', id: '1-2' });
    expect(manifests.thingOf('all-notes')).toEqual({ kind: 'notebook' });
    expect(manifests.thingOf('reservation-1')).toBeUndefined();
  });

  it.each([
    ['a stream', { streams: { note: 'note' } }, 'note'],
    ['an event', { events: { NoteAdded } }, 'NoteAdded'],
    ['a right', { rights: { readNotes: ['officer'] as const } }, 'readNotes'],
    ['a reservation', { reservations: { 'note-name': String } }, 'note-name'],
  ])('let two modules have no name for %s', (_, part, name) =>
    expect(
      () =>
        new Manifests([
          { name: 'notes', ...part },
          { name: 'others', ...part },
        ]).ownerStreams,
    ).toThrow(new RegExp(`${name} is claimed by notes and by others`)),
  );
});
