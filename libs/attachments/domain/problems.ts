import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const ATTACHMENTS_PROBLEMS = {
  'storage-full': {
    pl: 'Na serwerze brakuje miejsca na pliki. Nic nie zginęło; powiadom administratora i spróbuj później.',
    en: 'The server has no room left for files. Nothing is lost; tell the administrator and try again later.',
  },
  'file-type-refused': {
    pl: 'Urząd nie przyjmuje takich plików jak „{name}”. Dozwolone rodzaje: {allowed}.',
    en: 'The office takes no files like “{name}”. Allowed kinds: {allowed}.',
  },
  'attachment-not-found': { pl: 'Nie ma takiego załącznika.', en: 'There is no such attachment.' },
  'attachment-belongs-to-a-case': {
    pl: 'Ten załącznik należy już do innej sprawy.',
    en: 'This attachment belongs to another case.',
  },
  'file-missing': {
    pl: 'Pliku nie ma w magazynie; powiadom administratora.',
    en: 'The file is missing from the store; tell the administrator.',
  },
} as const satisfies Problems;
