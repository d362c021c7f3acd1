import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../apps/demo/random.js';
import { Client, type Answer } from './test-office.js';

/** A write that the office has answered. */
export interface Acknowledged {
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: Written;
}
interface Written {
  readonly id: string;
  readonly number?: string;
  readonly revision: number;
}
interface Page {
  readonly items: readonly { readonly id: string; readonly revision: number }[];
}

const AGAIN_MILLISECONDS = 100;
/** Longer than any one answer takes: who hangs is asked elsewhere. */
const ANSWER_MILLISECONDS = 30_000;
const DAY_MILLISECONDS = 24 * 3_600_000;

/**
 * Somebody of the office who does not give up: every write goes out under an `Idempotency-Key`, again and again, to whichever process answers,
 * until it has its answer; and what was written must stand in what is read next.
 */
export class Clerk {
  readonly acknowledged: Acknowledged[] = [];
  /** Milliseconds that the slowest answer took, every attempt counted. */
  longestWait = 0;
  private cookie: string | undefined;
  private employeeId = '';
  private turn = 0;
  private writes = 0;

  constructor(
    private readonly name: string,
    /** Of the processes that answer. */
    private readonly urls: readonly string[],
    private readonly account: { readonly email: string; readonly password: string },
    private readonly random: Random,
    private readonly patienceMilliseconds: number,
  ) {}

  /** Case after case, until it is time to leave. @throws Error where the office does not keep its word */
  async work(leave: AbortSignal): Promise<void> {
    while (!leave.aborted) {
      if (this.cookie === undefined || this.random.chance(0.05)) await this.signIn();
      await this.handleCase();
    }
  }

  /** The same request under the same key. */
  again({ path, key, body }: Acknowledged): Promise<Answer<Written>> {
    return this.untilAnswered(path, (client) => client.post(path, bodyOf(body), { 'idempotency-key': key }));
  }

  private async signIn(): Promise<void> {
    const { status, body } = await this.untilAnswered('/api/session', (client) =>
      client.post<{ employee: { id: string } }>('/api/session', this.account),
    );
    if (status !== 200) throw new Error(`sign-in was answered with ${status}`);
    this.employeeId = body.employee.id;
  }

  private async handleCase(): Promise<void> {
    // Some came in long ago: their alarms are due.
    const days = this.random.chance(0.1) ? this.random.between(10, 20) : 0;
    const {
      id,
      number = '',
      revision,
    } = await this.write('/api/cases', {
      channel: 'phone',
      subject: `Pytanie ${this.name}.${this.writes}`,
      text: 'Kiedy remont?',
      contact: { name: 'Anna Lis', email: `anna${this.writes % 11}@dziennik${this.writes % 4}.example` },
      ...(days > 0 && { receivedAt: new Date(Date.now() - days * DAY_MILLISECONDS).toISOString() }),
    });
    await this.mustSee(number, id, revision);
    const assigned = await this.write(`/api/cases/${id}/assignments`, {
      employeeId: this.employeeId,
      priority: 'high',
    });
    const attachmentIds = this.random.chance(0.3) ? [await this.upload()] : [];
    await this.mustSee(number, id, assigned.revision);
    const replied = await this.write(`/api/cases/${id}/replies`, { text: 'W maju.', attachmentIds });
    await this.mustSee(number, id, replied.revision);
  }

  private async upload(): Promise<string> {
    const { id } = await this.write('/api/attachments', new File([`umowa ${this.writes}`], 'umowa.txt'));
    return id;
  }

  private async write(path: string, body: unknown): Promise<Written> {
    const key = `${this.name}-${(this.writes += 1)}`;
    const { status, body: answer } = await this.again({ path, key, body } as Acknowledged);
    if (status !== 201) throw new Error(`${path} was answered with ${status} ${JSON.stringify(answer)}`);
    this.acknowledged.push({ path, key, body, status, answer });
    return answer;
  }

  /** Read your own writes, in the list: at least as new as what was answered. */
  private async mustSee(number: string, id: string, revision: number): Promise<void> {
    const path = `/api/cases?q=${encodeURIComponent(number)}`;
    const { status, body } = await this.untilAnswered(path, (client) => client.get<Page>(path));
    const item = status === 200 ? body.items.find((one) => one.id === id) : undefined;
    if (item === undefined || item.revision < revision)
      throw new Error(`case ${number} at ${revision} was not in what was read next: ${status} ${JSON.stringify(item)}`);
  }

  private async untilAnswered<Body>(
    path: string,
    ask: (client: Client) => Promise<Answer<Body>>,
  ): Promise<Answer<Body>> {
    const started = performance.now();
    const heard: string[] = [];
    for (; ; await pause(AGAIN_MILLISECONDS)) {
      const waited = performance.now() - started;
      if (waited > this.patienceMilliseconds)
        throw new Error(`${path} had no answer for ${Math.round(waited)} ms: ${heard.join(', ')}`);
      try {
        const client = new Client(this.urls[this.turn % this.urls.length]!, ANSWER_MILLISECONDS);
        client.cookie = this.cookie;
        const answer = await ask(client);
        if (isFinal(answer)) {
          this.cookie = client.cookie;
          this.longestWait = Math.max(this.longestWait, performance.now() - started);
          return answer;
        }
        heard.push(`${answer.status} ${(answer.body as { code?: string } | undefined)?.code}`);
      } catch (error) {
        heard.push(error instanceof Error ? error.name : String(error));
      }
      this.turn += 1;
    }
  }
}

/** Everything else says: not now. */
const isFinal = ({ status, body }: Answer<unknown>): boolean =>
  status !== 503 && (body as { code?: string } | undefined)?.code !== 'in-progress';

const bodyOf = (body: unknown): unknown => {
  if (!(body instanceof File)) return body;
  const form = new FormData();
  form.set('file', body, body.name);
  return form;
};
