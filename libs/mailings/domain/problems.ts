import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const MAILINGS_PROBLEMS = {
  'mailing-not-found': { pl: 'Nie ma takiej wysyłki.', en: 'There is no such mailing.' },
  'mailing-not-under-way': {
    pl: 'Tej wysyłki nie można wstrzymać: jeszcze się nie zaczęła albo już się skończyła.',
    en: 'This mailing cannot be paused: it has not begun, or it is over.',
  },
  'mailing-not-paused': {
    pl: 'Ta wysyłka na nikogo nie czeka: nie jest wstrzymana.',
    en: 'This mailing waits for nobody: it is not paused.',
  },
  'mailing-cancelled': {
    pl: 'Ta wysyłka została przerwana: z niej nic już nie wyjdzie.',
    en: 'This mailing was cancelled: nothing of it leaves any more.',
  },
  'mailing-to-nobody': {
    pl: 'Wskaż przynajmniej jedną listę, osobę albo redakcję.',
    en: 'Choose at least one list, person or newsroom.',
  },
  'mailing-version-outdated': {
    pl: 'Ten komunikat ma już nowszą wersję: {version}. Wybierz odbiorców dla niej.',
    en: 'This communiqué has a newer version: {version}. Choose who gets that one.',
  },
  'mailing-after-withdrawal': {
    pl: 'Ten komunikat jest wycofany: można wysłać tylko zawiadomienie o wycofaniu.',
    en: 'This communiqué is withdrawn: only the news of that can be sent.',
  },
  'address-not-bounced': {
    pl: 'Poczta na ten adres nie wracała.',
    en: 'Mail to this address did not come back.',
  },
} as const satisfies Problems;
