import { newId, type NewEvent } from '#libs/kernel';

/** An event as the office writes them, of about 700 bytes. */
export function sampleEvent(): NewEvent {
  const commandId = newId();
  return {
    id: newId(),
    type: 'CaseRegistered',
    data: {
      kind: 'pressInquiry',
      number: '2026/000123',
      channel: 'email',
      receivedAt: '2026-03-02T08:15:00.000Z',
      contactId: newId(),
      subject: { $enc: 1, s: newId(), k: 1, n: 'q83vASNFZ4mrze8B', c: 'x'.repeat(120) },
      messageId: 'x'.repeat(43),
    },
    metadata: {
      schema: 1,
      actor: newId(),
      role: 'registrar',
      client: 'console/0.1.0',
      commandId,
      $correlationId: commandId,
      $causationId: commandId,
      occurredAt: '2026-03-02T08:15:00.000Z',
    },
  };
}
