import { readHead, type OfficeMailbox } from '#libs/mail-format';

const MOST_BYTES = 64 * 1024;

/**
 * From whom the server had the message: as it wrote at the top (`Return-Path`, RFC 5321 §4.4), empty for `<>`. Where it wrote nothing, whoever the
 * message says it is from: nobody's mail is a report of delivery for want of a header.
 */
export function envelopeSenderOf(raw: Buffer, office: OfficeMailbox): string {
  const head = raw.toString('latin1', 0, MOST_BYTES).split(/\r?\n\r?\n/, 1)[0]!;
  const [, path] = /^return-path:\s*<([^<>\s]{0,320})>/im.exec(head) ?? [];
  if (path !== undefined) return path;
  const reading = readHead(raw, { office });
  return (reading.outcome === 'read' && reading.message.from?.address) || '';
}
