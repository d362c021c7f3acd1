import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { drain, Pull } from './pulling.js';

const streamOf = (...items: number[]) => {
  const stream = new PassThrough({ objectMode: true });
  for (const item of items) stream.write(item);
  return stream;
};

describe('drain', () => {
  it('takes everything until the end', async () => {
    const taken: number[] = [];
    await drain<number>(streamOf(1, 2, 3).end(), (item) => taken.push(item) > 0);
    expect(taken).toEqual([1, 2, 3]);
  });

  it('takes nothing more once it has enough, though more is ready', async () => {
    const stream = streamOf(1, 2, 3, 4);
    const taken: number[] = [];
    await drain<number>(stream, (item) => taken.push(item) < 2);
    await new Promise(setImmediate);
    expect(taken).toEqual([1, 2]);
    expect(stream.destroyed).toBe(true);
  });

  it('fails with what the stream or the taker fails with, and where the stream breaks off', async () => {
    const failure = new Error('broken');
    const broken = streamOf();
    const draining = drain(broken, () => true);
    broken.destroy(failure);
    await expect(draining).rejects.toBe(failure);
    const cut = streamOf();
    const cutting = drain(cut, () => true);
    cut.destroy();
    await expect(cutting).rejects.toThrow('the stream broke off');
    const throwing = drain(streamOf(1), () => {
      throw failure;
    });
    await expect(throwing).rejects.toBe(failure);
  });
});

describe('a pull', () => {
  const all = async (pull: Pull<number>) => {
    const items: number[] = [];
    do for (let item = pull.ready(); item !== undefined; item = pull.ready()) items.push(item);
    while (await pull.more());
    return items;
  };

  it('hands out what is ready and what comes, until the end', async () => {
    const stream = streamOf(1, 2);
    const items = all(new Pull<number>(stream));
    setImmediate(() => stream.write(3));
    setImmediate(() => stream.end(4));
    expect(await items).toEqual([1, 2, 3, 4]);
  });

  it('ends where its stream is given up, and fails with what it broke with', async () => {
    const givenUp = streamOf(1);
    const ending = all(new Pull<number>(givenUp));
    setImmediate(() => givenUp.destroy());
    expect(await ending).toEqual([1]);
    const broken = streamOf(1);
    const failing = all(new Pull<number>(broken));
    setImmediate(() => broken.emit('error', new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
  });
});
