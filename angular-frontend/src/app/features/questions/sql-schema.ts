import type { SQLConfig, SQLDialect } from '@codemirror/lang-sql';
import type { Answer } from '../../core/api/endpoints';

type Dictionary = Answer<'get', '/api/questions/dictionary'>;

/** What the editor offers: the views, their columns and what each means; those of `reporting` by their plain names, as the server reads them. */
export function schemaOf(dictionary: Dictionary | undefined, dialect: SQLDialect): SQLConfig {
  const views = dictionary?.views ?? [];
  const nameOf = ({ schema, name }: Dictionary['views'][number]) =>
    schema === 'reporting' ? name : `${schema}.${name}`;
  return {
    dialect,
    upperCaseKeywords: true,
    schema: Object.fromEntries(
      views.map((view) => [
        nameOf(view),
        {
          self: { label: view.name, type: 'class', detail: view.about },
          children: view.columns.map(({ name, about }) => ({ label: name, type: 'property', detail: about })),
        },
      ]),
    ),
  };
}
