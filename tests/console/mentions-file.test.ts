import { describe, expect, it } from '@jest/globals';
import { mentionsFile } from '../../angular-frontend/src/app/features/cases/case/composer/mentions-file.js';

describe('a letter that speaks of a file', () => {
  it.each([
    'Harmonogram w załączeniu.',
    'W ZAŁĄCZENIU harmonogram',
    'Załączam mapę.',
    'Szczegóły w załączniku',
    'Odpowiedź jest w załącznikach.',
    'w zalaczeniu przesylam',
    'Przesyłam załączone pismo',
    'The schedule is attached.',
    'Please see the attachment.',
    'Enclosed you find the map',
  ])('%s', (text) => {
    expect(mentionsFile(text)).toBe(true);
  });

  it.each(['Remont skończy się w maju.', 'Przyłączamy się do apelu.', 'unattached', 'Nie mamy załącznika do umowy'])(
    'not in: %s',
    (text) => {
      expect(mentionsFile(text)).toBe(false);
    },
  );
});
