import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const FOREIGN_PROBLEMS = {
  'foreign-address-invalid': {
    pl: 'To nie jest adres strony, którą można otworzyć. Podaj pełny adres, na przykład https://gazeta.example.pl/artykul.',
    en: 'This is no address of a page that can be opened. Give the whole of it, for example https://paper.example.com/article.',
  },
  'foreign-address-internal': {
    pl: 'Ten adres prowadzi do sieci wewnętrznej. System otwiera tylko strony publicznego internetu.',
    en: 'This address leads into an internal network. The system opens pages of the public Internet only.',
  },
  'foreign-unreachable': {
    pl: 'Z serwerem pod tym adresem nie ma połączenia. Sprawdź adres albo spróbuj później.',
    en: 'The server at this address cannot be reached. Check the address, or try again later.',
  },
  'foreign-too-slow': {
    pl: 'Serwer pod tym adresem nie odpowiedział w całości w ciągu {seconds} s. Spróbuj później.',
    en: 'The server at this address did not answer in full within {seconds} s. Try again later.',
  },
  'foreign-too-large': {
    pl: 'To, co jest pod tym adresem, jest za duże: najwyżej {megabytes} MB.',
    en: 'What stands at this address is too large: at most {megabytes} MB.',
  },
  'foreign-too-many-redirects': {
    pl: 'Ten adres przekierowuje dalej i dalej (ponad {most} razy). Podaj adres, pod którym strona stoi naprawdę.',
    en: 'This address leads on and on (more than {most} times). Give the one at which the page really stands.',
  },
  'foreign-answered': {
    pl: 'Serwer pod tym adresem nie podaje tej strony (odpowiedź {status}).',
    en: 'The server at this address does not give this page (it answered {status}).',
  },
  'foreign-of-other-kind': {
    pl: 'Pod tym adresem jest coś innego, niż potrzeba ({mediaType}).',
    en: 'At this address stands something else than what is needed ({mediaType}).',
  },
  'foreign-unreadable': {
    pl: 'Odpowiedzi spod tego adresu nie da się odczytać.',
    en: 'What was answered at this address cannot be read.',
  },
  'foreign-busy': {
    pl: 'System otwiera właśnie wiele innych stron. Spróbuj ponownie za chwilę.',
    en: 'The system is opening many other pages just now. Try again in a moment.',
  },
} as const satisfies Problems;
