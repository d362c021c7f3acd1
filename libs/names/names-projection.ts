import type { RecordedEvent } from '#libs/kernel';
import type { Manifests, Naming } from '#libs/manifest';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';

/** What a thing is called now: a name (of a case, its subject), and a number where it has one. */
export interface NameRow {
  id: string;
  kind: string;
  /** Null where it has none, and once its person was erased. */
  name: string | null;
  number: string | null;
  /** The case and the person under whose key the name is sealed. */
  case_id: string | null;
  person_id: string | null;
  /** When it got this name. */
  since: Date | null;
}

type Modules = Pick<Manifests, 'namesIn' | 'namingEvents' | 'wordsOf'>;

/** The one copy of names: who shows what another module's things are called reads them here. */
export const namesProjection = (manifests: Modules): Projection => ({
  name: 'names',
  version: 4,
  grows: true,
  tables: [
    {
      name: 'names',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        name: 'text',
        number: 'text',
        case_id: 'text',
        person_id: 'text',
        since: 'timestamptz',
      },
      primaryKey: ['id'],
      indexes: ['(person_id) where person_id is not null', '(case_id) where case_id is not null'],
    },
  ],
  events: [...manifests.namingEvents, SubjectErased, CaseDisposed],
  reduce: (event) => [
    ...forgotten(event),
    ...manifests.namesIn(event).map((naming) => named(naming, event, manifests)),
  ],
});

function named({ id, kind, name, number }: Naming, event: RecordedEvent, manifests: Modules): RowOperation {
  if (name === undefined) return upsert('names', { id, kind, number });
  const words = manifests.wordsOf(event);
  return upsert('names', {
    id,
    kind,
    number,
    name,
    case_id: words?.caseId ?? null,
    person_id: words?.personId ?? null,
    since: event.metadata.occurredAt,
  });
}

function forgotten({ type, data }: RecordedEvent): RowOperation[] {
  if (type === SubjectErased.type)
    return [patch('names', { person_id: SubjectErased.schema.parse(data).subject }, { name: null })];
  if (type === CaseDisposed.type)
    return [patch('names', { case_id: CaseDisposed.schema.parse(data).caseId }, { name: null })];
  return [];
}
