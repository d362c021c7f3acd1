import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const SIDE_LIST_PROBLEMS = {
  'mail-already-placed': {
    pl: 'Ta wiadomość jest już częścią sprawy.',
    en: 'This message is part of a case already.',
  },
  'mail-already-put-away': { pl: 'Ta wiadomość jest już odłożona.', en: 'This message was put away already.' },
  'mail-not-put-away': { pl: 'Ta wiadomość nie jest odłożona.', en: 'This message was not put away.' },
  'mail-registered-before': {
    pl: 'Ta sama wiadomość jest już w którejś sprawie: przyszła dwa razy.',
    en: 'The same message is in a case already: it came twice.',
  },
  'mail-part-not-found': { pl: 'Wiadomość nie ma takiego załącznika.', en: 'The message has no such attachment.' },
} as const satisfies Problems;
