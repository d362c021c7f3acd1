import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const PHOTOS_PROBLEMS = {
  'photo-unknown': { pl: 'Nie ma takiego zdjęcia z biblioteki.', en: 'There is no such photo from a library.' },
  'photo-library-unknown': {
    pl: 'Nie ma takiej biblioteki zdjęć. Administrator podłącza je w ustawieniach.',
    en: 'There is no such photo library. Administrators connect them in the settings.',
  },
  'photo-library-unreachable': {
    pl: 'Biblioteka zdjęć jest teraz niedostępna. Spróbuj później albo dodaj zdjęcie z dysku.',
    en: 'The photo library cannot be reached just now. Try again later, or add a photo from your disk.',
  },
  'photo-library-too-large': {
    pl: 'Biblioteka zdjęć ma ponad {most} plików. Administrator wskaże w ustawieniach folder z mniejszą ich liczbą.',
    en: 'The photo library has more than {most} files. Administrators name a folder with fewer of them in the settings.',
  },
  'photo-not-in-library': {
    pl: 'Biblioteka nie pokazuje już tego zdjęcia. Wybierz inne.',
    en: 'The library shows this photo no more. Choose another.',
  },
  'photo-bucket-none': {
    pl: 'Nie podłączono magazynu zdjęć. Najpierw zapisz jego adres i klucze.',
    en: 'No bucket of pictures is connected. Save its address and keys first.',
  },
  'photo-bucket-needs-encryption': {
    pl: 'Adres magazynu musi zaczynać się od https://.',
    en: 'The address of the bucket must begin with https://.',
  },
  'photo-bucket-secret-needed': {
    pl: 'Podaj też sekret: dotychczasowy należy do innego serwera albo klucza.',
    en: 'Give the secret, too: the one before belongs to another server or key.',
  },
  'photo-bucket-secret-missing': {
    pl: 'Brakuje sekretu magazynu zdjęć. Administrator poda go w ustawieniach.',
    en: 'The secret of the bucket of pictures is missing. Administrators give it in the settings.',
  },
  'photo-bucket-key-unknown': {
    pl: 'Magazyn zdjęć nie zna tego klucza. Sprawdź identyfikator klucza w ustawieniach.',
    en: 'The bucket of pictures does not know this key. Check the key’s id in the settings.',
  },
  'photo-bucket-secret-wrong': {
    pl: 'Sekret nie pasuje do klucza magazynu zdjęć. Podaj go w ustawieniach jeszcze raz, w całości.',
    en: 'The secret does not fit the key of the bucket of pictures. Give it once more in the settings, the whole of it.',
  },
  'photo-bucket-forbidden': {
    pl: 'Ten klucz nie może czytać magazynu zdjęć. Nadaj mu tam prawo do listy i do odczytu plików (s3:ListBucket, s3:GetObject).',
    en: 'This key may not read the bucket of pictures. Let it list and read there (s3:ListBucket, s3:GetObject).',
  },
  'photo-bucket-missing': {
    pl: 'Na tym serwerze nie ma magazynu o takiej nazwie. Sprawdź nazwę w ustawieniach.',
    en: 'There is no bucket of that name at this server. Check the name in the settings.',
  },
  'photo-bucket-region-wrong': {
    pl: 'Magazyn zdjęć jest w regionie {region}. Wpisz go w ustawieniach.',
    en: 'The bucket of pictures is in the region {region}. Enter that in the settings.',
  },
  'photo-bucket-elsewhere': {
    pl: 'Magazyn zdjęć jest pod innym adresem albo w innym regionie. Sprawdź je w ustawieniach.',
    en: 'The bucket of pictures is at another address, or in another region. Check them in the settings.',
  },
  'photo-bucket-clock': {
    pl: 'Zegar tego serwera różni się od zegara magazynu zdjęć o ponad kwadrans. Ustaw zegar serwera.',
    en: 'The clock of this server differs from that of the bucket of pictures by more than a quarter of an hour. Set the clock of the server.',
  },
  'photo-bucket-empty': {
    pl: 'Magazyn odpowiada, ale nie ma w nim zdjęć (JPEG, PNG, WebP, HEIC) o nazwach z tym początkiem. Sprawdź początek nazw.',
    en: 'The bucket answers, but holds no pictures (JPEG, PNG, WebP, HEIC) whose names begin so. Check the beginning of names.',
  },
} as const satisfies Problems;
