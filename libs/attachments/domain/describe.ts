import { ERASED_WORDS, type Language } from '#libs/kernel';
import type { RecordedAttachmentEvent } from './events.js';

/** What an event of a file says, in words that a person understands. */
export function describeAttachmentEvent(event: RecordedAttachmentEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'AttachmentStored': {
      // What an upload is called stands in the file alone, until a case takes it.
      if (event.data.origin === 'upload') return say('Dodano plik', 'File uploaded');
      const name = event.data.name ?? ERASED_WORDS[language];
      return say(`Zapisano załącznik wiadomości: ${name}`, `Attachment of a message stored: ${name}`);
    }
    case 'AttachmentAdopted': {
      const name = event.data.name ?? ERASED_WORDS[language];
      return say(`Dołączono plik do sprawy: ${name}`, `File attached to a case: ${name}`);
    }
    case 'AttachmentShared':
      return say('Udostępniono plik sprawy', 'File of a case shared');
    case 'UploadDiscarded':
      return say('Usunięto nieużyty plik', 'Unused file removed');
  }
}
