import { describe, expect, it } from '@jest/globals';
import { OfficeLogger } from './logger.js';

describe('the log', () => {
  const lines: Record<string, unknown>[] = [];
  const logger = new OfficeLogger((line) => lines.push(JSON.parse(line) as Record<string, unknown>));
  const last = () => lines.at(-1);

  it('is one JSON object a line, with the context', () => {
    logger.warn('the mail server does not answer', 'Outbox');
    expect(last()).toEqual({
      at: expect.any(String),
      level: 'warning',
      context: 'Outbox',
      message: 'the mail server does not answer',
    });
  });

  it('takes fields as they are', () => {
    logger.error({ message: 'parked', stream: 'case-1' }, 'Projections');
    expect(last()).toMatchObject({ level: 'error', message: 'parked', stream: 'case-1' });
  });

  it('keeps the stack of an error', () => {
    logger.error(new Error('broken'), 'Http');
    expect(last()).toMatchObject({ message: 'broken', stack: expect.stringContaining('logger.test') });
    logger.error('broken', 'at somewhere', 'Http');
    expect(last()).toMatchObject({ message: 'broken', stack: 'at somewhere', context: 'Http' });
  });

  it("leaves the framework's chatter out", () => {
    const before = lines.length;
    logger.log('Mapped {/api, GET} route', 'RouterExplorer');
    expect(lines).toHaveLength(before);
    logger.log('took over', 'Projections');
    expect(lines).toHaveLength(before + 1);
  });
});
