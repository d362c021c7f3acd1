import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { day, defineEvent, id, instant, personal, personalText, plain } from '#libs/kernel';
import { eventCatalogue } from './catalogue.js';
import { EventRegistry } from './event-registry.js';

it('describes every field of every event', () => {
  const NoteAdded = defineEvent(
    'NoteAdded',
    'A note was added.',
    z.object({
      caseId: id(),
      contactId: id().nullable(),
      at: instant(),
      on: day().optional(),
      kind: z.enum(['a', 'b']),
      text: personalText().nullable().optional(),
      to: personal(z.array(z.string())),
      tags: z.array(plain()),
      files: z.array(z.object({ name: personalText(), size: z.int() })),
    }),
    { sealedUnder: { case: 'caseId', person: 'contactId' } },
  );
  expect(eventCatalogue(new EventRegistry({ notes: { NoteAdded } }))).toContain(`## notes

### NoteAdded

Version 1. A note was added. Sealed under: case \`caseId\`, person \`contactId\`.

- \`caseId\`: id
- \`contactId\`: id, or null
- \`at\`: instant
- \`on?\`: day
- \`kind\`: one of \`a\`, \`b\`
- \`text?\`: text, or null (personal)
- \`to\`: list of: text (personal)
- \`tags\`: list of: text
- \`files\`: list
- \`files/*\`: object
- \`files/*/name\`: text (personal)
- \`files/*/size\`: number
`);
});
