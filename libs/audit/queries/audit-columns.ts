import { ROLE_WORDS, type Language, type Role } from '#libs/kernel';
import type { ExportCell, ExportColumn } from '#libs/manifest';
import { kindWord } from '../domain/words.js';
import type { AuditItem } from './audit-queries.js';

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

/** What an employee did, for files: in words; codes and ids in columns of their own. */
export const auditColumns = (language: Language): readonly ExportColumn[] => [
  { key: 'at', heading: say(language, 'Kiedy', 'When'), type: 'instant', width: 20 },
  { key: 'who', heading: say(language, 'Kto', 'Who'), type: 'text', width: 22 },
  { key: 'what', heading: say(language, 'Co', 'What'), type: 'text', width: 60 },
  { key: 'case', heading: say(language, 'Sprawa', 'Case'), type: 'text', width: 14 },
  { key: 'about', heading: say(language, 'Czego dotyczy', 'About'), type: 'text', width: 18 },
  { key: 'label', heading: say(language, 'Oznaczenie', 'Label'), type: 'text', width: 28 },
  { key: 'actingFor', heading: say(language, 'W zastępstwie', 'Acting for'), type: 'text', width: 22 },
  { key: 'role', heading: say(language, 'Rola', 'Role'), type: 'text', width: 18 },
  { key: 'event', heading: say(language, 'Kod zdarzenia', 'Event code'), type: 'text', width: 24, offPaper: true },
  { key: 'kind', heading: say(language, 'Kod rodzaju', 'Kind code'), type: 'text', width: 14, offPaper: true },
  { key: 'eventId', heading: say(language, 'Id zdarzenia', 'Event id'), type: 'text', width: 38, offPaper: true },
];

export const auditRow = (
  { occurredAt, actor, case: its, summary, subject, actingForName, role, type, eventId }: AuditItem,
  language: Language,
): readonly ExportCell[] => [
  occurredAt,
  actor.name,
  summary,
  its?.number ?? null,
  kindWord(subject.kind, language),
  subject.label,
  actingForName,
  role === null ? null : (ROLE_WORDS[role as Role]?.[language] ?? role),
  type,
  subject.kind,
  eventId,
];
