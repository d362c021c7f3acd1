import { BlockList, isIPv6, type Socket } from 'node:net';

/** What one address may have of the intake at a time, so that nobody shuts it for others. */
export interface ClientLimits {
  readonly connections: number;
  /** Bytes of mails that it is in the middle of sending. */
  readonly bytes: number;
  /** From the connection to its end, however many mails it sends. */
  readonly sessionMilliseconds: number;
  /** From DATA to the final dot: a slower one is asked to come again. */
  readonly dataMilliseconds: number;
  /** Bytes of all mails that are being received at one time, whoever sends them. */
  readonly bytesOfAll: number;
}

/** Milliseconds that a client has to read that its session has ended. */
const FAREWELL = 3_000;

interface Holding {
  readonly sessions: Set<string>;
  bytes: number;
}

/** Counts what each address has. The limits per address do not hold for relays: a gateway sends everybody's mail from one. */
export class Clients {
  private readonly holdings = new Map<string, Holding>();
  private readonly relays = new BlockList();
  private bytes = 0;

  /** @param relays addresses or networks (CIDR) */
  constructor(
    private readonly limits: ClientLimits,
    relays: readonly string[],
  ) {
    for (const relay of relays) {
      const [address = '', prefix] = relay.split('/');
      const family = familyOf(address);
      if (prefix === undefined) this.relays.addAddress(address, family);
      else this.relays.addSubnet(address, Number(prefix), family);
    }
  }

  /** Ends a connection that lasts too long. */
  limit(socket: Socket): void {
    if (this.isRelay(socket.remoteAddress ?? '')) return;
    const timer = setTimeout(() => {
      socket.end('421 4.4.2 The session has lasted too long\r\n');
      setTimeout(() => socket.destroy(), FAREWELL).unref();
    }, this.limits.sessionMilliseconds).unref();
    socket.once('close', () => clearTimeout(timer));
  }

  /** Counts a session until it ends; false, and it does not count, where its address has as many as it may. */
  begin(sessionId: string, address: string): boolean {
    const holding = this.holdingOf(address);
    if (!this.isRelay(address) && holding.sessions.size >= this.limits.connections) return false;
    holding.sessions.add(sessionId);
    return true;
  }

  end(sessionId: string, address: string): void {
    const holding = this.holdingOf(address);
    holding.sessions.delete(sessionId);
    this.forget(address, holding);
  }

  /** Takes room for a part of a mail; false, and none is taken, where there is no more. */
  take(address: string, bytes: number): boolean {
    const holding = this.holdingOf(address);
    if (this.bytes + bytes > this.limits.bytesOfAll) return false;
    if (!this.isRelay(address) && holding.bytes + bytes > this.limits.bytes) return false;
    this.bytes += bytes;
    holding.bytes += bytes;
    return true;
  }

  giveBack(address: string, bytes: number): void {
    const holding = this.holdingOf(address);
    this.bytes -= bytes;
    holding.bytes -= bytes;
    this.forget(address, holding);
  }

  private holdingOf(address: string): Holding {
    const client = clientOf(address);
    const holding = this.holdings.get(client) ?? { sessions: new Set(), bytes: 0 };
    this.holdings.set(client, holding);
    return holding;
  }

  private forget(address: string, { sessions, bytes }: Holding): void {
    if (sessions.size === 0 && bytes === 0) this.holdings.delete(clientOf(address));
  }

  /** Whether what its mails say in the gateway's name may be that: anybody's may, where no relay is named. */
  isGateway(address: string): boolean {
    return this.relays.rules.length === 0 || this.isRelay(address);
  }

  private isRelay(address: string): boolean {
    const plain = plainOf(address);
    return plain !== '' && this.relays.check(plain, familyOf(plain));
  }
}

/** Milliseconds, and bytes that are taken in them: 12.8 MB a second, which is a line of 100 Mbit. */
const BEAT = 10;
const BYTES_OF_A_BEAT = 128 * 1024;

/**
 * Lets all senders together go no faster than an office's line would: what comes faster, from nearby or from many at once, would take the time of
 * whoever asks for a page. Small mails do not notice it.
 */
export class Pace {
  private left = BYTES_OF_A_BEAT;
  private nextBeat: Promise<void> | undefined;

  async take(bytes: number): Promise<void> {
    while (this.left <= 0) await (this.nextBeat ?? this.beat());
    this.left -= bytes;
    void this.beat();
  }

  private beat(): Promise<void> {
    this.nextBeat ??= new Promise((resolve) =>
      setTimeout(() => {
        // What was taken beyond a beat's is missing in the next.
        this.left = Math.min(BYTES_OF_A_BEAT, this.left + BYTES_OF_A_BEAT);
        this.nextBeat = undefined;
        resolve();
      }, BEAT),
    );
    return this.nextBeat;
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** An IPv4 address as it is, also where a socket of both families has it. */
const plainOf = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Whoever has an IPv6 address has all of its /64. */
function clientOf(address: string): string {
  const plain = plainOf(address);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':').toLowerCase();
}
