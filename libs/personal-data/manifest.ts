import type { AnyRecordedOf } from '#libs/kernel';
import { defineModule } from '#libs/manifest';
import { CaseDisposed, KeyCreated, SubjectErased } from './domain/events.js';

const events = { SubjectErased, CaseDisposed };
type RecordedEnd = AnyRecordedOf<typeof events>;

export const personalDataManifest = defineModule({
  name: 'personal-data',
  events,
  technicalEvents: { KeyCreated },
  streams: { subject: 'contact', disposal: 'case' },
  describe: ({ type }: RecordedEnd, _names, language) => {
    if (type === 'SubjectErased') return language === 'pl' ? 'Usunięto dane osoby' : 'Personal data erased';
    return language === 'pl' ? 'Zniszczono treść sprawy (brakowanie)' : 'Case disposed of';
  },
});
