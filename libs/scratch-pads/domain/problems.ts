import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const SCRATCH_PADS_PROBLEMS = {
  'websocket-required': {
    pl: 'Wspólne pisanie wymaga połączenia WebSocket. Jeśli je widzisz w konsoli, serwer pośredniczący go nie przepuszcza.',
    en: 'Writing together needs a WebSocket. If you see this in the console, a proxy on the way does not let it through.',
  },
  'draft-being-approved': {
    pl: 'Projekt czeka na akceptację. Żeby pisać dalej, najpierw go wycofaj.',
    en: 'The draft waits for approval. Withdraw it first to go on writing.',
  },
} as const satisfies Problems;
