import type { ReportingView } from '#libs/manifest';
import { daysView } from './days.js';

/** What stands in docs/reporting-views.md: each view and column of the schemas `reporting` and `reporting_staff`, in both languages. */
export function reportingDictionary(views: readonly ReportingView[]): string {
  const parts = [daysView, ...views].map(({ name, staff, about, columns }) => {
    const rows = Object.entries(columns).map(([column, { pl, en }]) => `| \`${column}\` | ${cell(pl)} | ${cell(en)} |`);
    const schema = staff ? 'reporting_staff' : 'reporting';
    return [
      `## ${schema}.${name}`,
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

const cell = (text: string) => text.replaceAll('|', '\\|');
