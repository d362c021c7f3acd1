import type { ReportingView } from '#libs/manifest';
import { daysView } from './days.js';

/** What stands in docs/reporting-views.md: each view and column of the schemas `reporting` and `reporting_staff`, in both languages. */
export function reportingDictionary(views: readonly ReportingView[]): string {
  const parts = [daysView, ...views].map(({ name, staff, about, columns }) => {
    const rows = Object.entries(columns).map(([column, { pl, en }]) => `| \`${column}\` | ${cell(pl)} | ${cell(en)} |`);
    return [
      `## ${nameOf({ name, staff })}`,
      `${about.pl} ${about.en}`,
      ['| column | po polsku | in English |', '| --- | --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
  return (
    [
      '# The reporting views',
      'Made from the manifests by `npm run catalogue`. How they are asked stands in [reporting.md](reporting.md).',
      ...parts,
    ].join('\n\n') + '\n'
  );
}

const nameOf = ({ name, staff }: Pick<ReportingView, 'name'> & { readonly staff?: true | undefined }) =>
  `${staff ? 'reporting_staff' : 'reporting'}.${name}`;

/** All columns, view by view: `reporting.cases.kind`. */
export const reportingColumns = (views: readonly ReportingView[]): readonly string[] =>
  [daysView, ...views].flatMap((view) => Object.keys(view.columns).map((column) => `${nameOf(view)}.${column}`));

const cell = (text: string) => text.replaceAll('|', '\\|');
