import { ERASED_WORDS, type Language } from '#libs/kernel';
import type { RecordedPhotoBucketEvent } from './bucket-events.js';
import type { RecordedPhotoEvent } from './events.js';

/** What an event says, in words that a person understands. */
export function describePhoto(event: RecordedPhotoEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'PhotoTaken': {
      const title = event.data.title ?? ERASED_WORDS[language];
      return say(`Pobrano zdjęcie z biblioteki: ${title}`, `A photo was taken from a library: ${title}`);
    }
    case 'PhotoFoundWithdrawn':
      return say('Biblioteka wycofała zdjęcie', 'The library withdrew the photo');
    case 'PhotoFoundAgain':
      return say('Biblioteka znów pokazuje zdjęcie', 'The library shows the photo again');
  }
}

export function describePhotoBucket(event: RecordedPhotoBucketEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'PhotoBucketRemoved')
    return say('Odłączono magazyn zdjęć', 'The bucket of pictures was disconnected');
  const { endpoint, bucket, prefix, region, keyId, secretSet } = event.data;
  const where = `${endpoint}/${bucket}/${prefix}`;
  const what = say(
    `Podłączono magazyn zdjęć: ${where}, region ${region}, klucz ${keyId}`,
    `The bucket of pictures was connected: ${where}, region ${region}, key ${keyId}`,
  );
  return secretSet ? what + say('; podano sekret', '; its secret was given') : what;
}
