/**
 * How many failed sign-ins are let through in a window: on one account from one network address, from one address on any account, and on one
 * account from all addresses together that its owner has not signed in from. So a stranger who guesses shuts out themselves, and not the owner.
 */
export const SIGN_IN_LIMITS = {
  account: 5,
  address: 50,
  strangers: 50,
  /** Links to a new password that one account is sent, and that one network address asks for. */
  resets: 3,
  resetsAsked: 20,
} as const;
export const THROTTLE_WINDOW_MINUTES = 15;

export type ThrottledThing = keyof typeof SIGN_IN_LIMITS;

/** How long an address is known as the owner's after they signed in from it. */
export const FAMILIAR_DAYS = 30;

/** Attempts since the window was opened by the first of them, the one under way included. */
export interface AttemptWindow {
  readonly attempts: number;
  readonly openedAt: Temporal.Instant;
}

/** The window after one more attempt: an old one is closed and a new one opened. */
export const countAttempt = (window: AttemptWindow | undefined, now: Temporal.Instant): AttemptWindow =>
  window && Temporal.Instant.compare(now, closesAt(window)) < 0
    ? { ...window, attempts: window.attempts + 1 }
    : { attempts: 1, openedAt: now };

const closesAt = (window: AttemptWindow) => window.openedAt.add({ minutes: THROTTLE_WINDOW_MINUTES });

/** Whole seconds until a next attempt makes sense; 0 where this one may go on. */
export const secondsToWait = (thing: ThrottledThing, window: AttemptWindow, now: Temporal.Instant): number =>
  window.attempts <= SIGN_IN_LIMITS[thing] ? 0 : Math.max(1, Math.ceil(now.until(closesAt(window)).total('seconds')));

/** The first attempt that is turned away in a window: it is recorded, those after it are only counted. */
export const isFirstTurnedAway = (thing: ThrottledThing, window: AttemptWindow): boolean =>
  window.attempts === SIGN_IN_LIMITS[thing] + 1;

/** What is counted as one address: an IPv6 subscriber has a whole /64 to hide in. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')];
  return (
    all
      .slice(0, 4)
      .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
      .join(':') + '::/64'
  );
}
