/** Of the schema `public_site`: reports that somebody looked through for everybody to read. */
export interface PublishedTables {
  'public_site.published_interventions': {
    id: string;
    title: string;
    text: string;
    category_id: string;
    category: string;
    /** TERC; null: nobody has said it. */
    area_code: string | null;
    area: string | null;
    /** WGS 84, in degrees; null where it is not shown. */
    latitude: number | null;
    longitude: number | null;
    state: 'reported' | 'accepted' | 'inspected' | 'ordered' | 'done' | 'refused';
    /** `YYYY-MM-DD` */
    promise: string | null;
    reported_at: Date;
    published_at: Date;
    steps: readonly PublishedStep[];
  };
  'public_site.published_photos': {
    report_id: string;
    id: string;
    place: number;
    description: string;
    /** Pixels. */
    width: number;
    height: number;
    bytes: Buffer;
  };
  'public_site.area_outlines': {
    /** TERC */
    code: string;
    name: string;
    /** Of an SVG in thousandths of a degree: longitude times the cosine of 52°, and the latitude downwards. */
    path: string;
  };
}

export interface PublishedStep {
  readonly step: string;
  /** ISO 8601. */
  readonly at: string;
}

export const PUBLISHED_TABLES = `
CREATE TABLE public_site.published_interventions (
  id text PRIMARY KEY, title text NOT NULL, text text NOT NULL, category_id text NOT NULL, category text NOT NULL,
  area_code text, area text, latitude double precision, longitude double precision,
  state text NOT NULL, promise text, reported_at timestamptz NOT NULL, published_at timestamptz NOT NULL, steps jsonb NOT NULL
);
CREATE INDEX ON public_site.published_interventions (reported_at DESC, id);
CREATE TABLE public_site.published_photos (
  report_id text NOT NULL REFERENCES public_site.published_interventions ON DELETE CASCADE,
  id text NOT NULL, place integer NOT NULL, description text NOT NULL, width integer NOT NULL, height integer NOT NULL,
  bytes bytea NOT NULL, PRIMARY KEY (report_id, id)
);
CREATE TABLE public_site.area_outlines (code text PRIMARY KEY, name text NOT NULL, path text NOT NULL);
`;
