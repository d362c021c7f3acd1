import type { Language } from '#libs/kernel';
import type { RecordedAttachmentEvent } from './events.js';

/** What an event of a file says, in words that a person understands. */
export function describeAttachmentEvent(event: RecordedAttachmentEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const name = event.data.name ?? '—';
  switch (event.type) {
    case 'AttachmentStored':
      return event.data.origin === 'upload'
        ? say(`Dodano plik: ${name}`, `File uploaded: ${name}`)
        : say(`Zapisano załącznik wiadomości: ${name}`, `Attachment of a message stored: ${name}`);
    case 'AttachmentAdopted':
      return say(`Dołączono plik do sprawy: ${name}`, `File attached to a case: ${name}`);
  }
}
