import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { EventStoreError } from '../../port.js';
import { AppendQueue, type AppendAnswer, type AppendRequest } from './append-queue.js';

const request = (
  stream: string,
  id = newId(),
  bytes = 10,
  expected: AppendRequest['expected'] = 'no-stream',
): AppendRequest => ({
  stream,
  expected,
  events: [{ id, type: 'Tried', data: 'x'.repeat(bytes), metadata: '{}' }],
});

/** A server that answers when it is told to, and notes what came in each call. */
function slowServer() {
  const calls: string[][] = [];
  const open: (() => void)[] = [];
  const call = async (requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> => {
    calls.push(requests.map(({ stream }) => stream));
    await new Promise<void>((resolve) => open.push(resolve));
    return requests.map((_, index) => ({ revision: index, position: String(index) }));
  };
  const answer = async () => {
    while (open.length === 0) await new Promise((resolve) => setImmediate(resolve));
    open.shift()!();
  };
  return { calls, call, answer };
}

describe('the queue of appends', () => {
  it('sends together what comes while a call is under way', async () => {
    const { calls, call, answer } = slowServer();
    const queue = new AppendQueue(call);
    const first = ['a', 'b'].map((stream) => queue.push(request(stream)));
    await answer();
    const second = ['c', 'd', 'e'].map((stream) => queue.push(request(stream)));
    await answer();
    await Promise.all([...first, ...second]);
    await queue.idle();
    expect(calls.flat()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  it('keeps appends to one stream, and those with one id, in calls of their own and in their order', async () => {
    const { calls, call, answer } = slowServer();
    const queue = new AppendQueue(call);
    const id = newId();
    const requests = [request('a'), request('b', id), request('a'), request('c', id), request('a'), request('d')];
    const pushed = requests.map((each) => queue.push(each));
    for (let n = 0; n < 3; n += 1) await answer();
    await Promise.all(pushed);
    expect(calls).toEqual([['a', 'b', 'd'], ['a', 'c'], ['a']]);
  });

  it('sends together what expects no more than that one stream exists, and nothing else of that stream', async () => {
    const { calls, call, answer } = slowServer();
    const queue = new AppendQueue(call);
    const expectations = ['exists', 'exists', 7, 'exists', 'exists'] as const;
    const pushed = expectations.map((expected) => queue.push(request('a', newId(), 10, expected)));
    for (let n = 0; n < 3; n += 1) await answer();
    await Promise.all(pushed);
    expect(calls).toEqual([['a', 'a'], ['a'], ['a', 'a']]);
  });

  it('cuts a call where it gets too large', async () => {
    const { calls, call, answer } = slowServer();
    const queue = new AppendQueue(call);
    const pushed = Array.from({ length: 7 }, (_, n) => queue.push(request(String(n), newId(), 1_000_000)));
    for (let n = 0; n < 2; n += 1) await answer();
    await Promise.all(pushed);
    expect(calls.map(({ length }) => length)).toEqual([4, 3]);
  });

  it('takes so many and no more, and none is forgotten', async () => {
    const { call, answer } = slowServer();
    const queue = new AppendQueue(call);
    const pushed = Array.from({ length: 2_100 }, (_, n) => queue.push(request(String(n))));
    const outcomes = Promise.allSettled(pushed);
    for (let n = 0; n < 8; n += 1) await answer();
    const refused = (await outcomes).flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused).toHaveLength(100);
    expect(refused[0]).toMatchObject({ failure: { kind: 'Unavailable' } });
  });

  it('tells a refusal to its own, and a failed call to all of its own and to nobody after it', async () => {
    const refusal = new EventStoreError({ kind: 'StreamDeleted', stream: 'b' });
    let calls = 0;
    const queue = new AppendQueue(async (requests) => {
      calls += 1;
      if (calls === 2) throw new Error('broken');
      return requests.map(({ stream }) => (stream === 'b' ? refusal : { revision: 0, position: '1' }));
    });
    const [a, b] = await Promise.allSettled([queue.push(request('a')), queue.push(request('b'))]);
    expect(a.status).toBe('fulfilled');
    expect(b).toMatchObject({ status: 'rejected', reason: refusal });
    await expect(queue.push(request('c'))).rejects.toMatchObject({ failure: { kind: 'Timeout' } });
    await expect(queue.push(request('d'))).resolves.toMatchObject({ revision: 0 });
  });
});
