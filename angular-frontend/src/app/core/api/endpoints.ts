/** What the OpenAPI document says of each endpoint, in the shape in which `Api` asks for it. */
import type { paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that take the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: NonNullable<paths[P][M]> extends never ? never : P;
}[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = NonNullable<paths[P][M]>;

type AnswerOf<O> = O extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 202 | 204)]> : never;
type Content<R> = R extends { content: { 'application/json': infer A } } ? A : void;

export type Answer<M extends Method, P extends PathOf<M>> = AnswerOf<Operation<M, P>>;

type PathPart<O> = O extends { parameters: { path: infer T } } ? { path: { [Name in keyof T]: string } } : unknown;
type QueryPart<O> = O extends { parameters: { query?: infer Q } }
  ? [NonNullable<Q>] extends [never]
    ? unknown
    : { query?: { [Name in keyof NonNullable<Q>]?: NonNullable<Q>[Name] | null } }
  : unknown;
type BodyPart<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : unknown;

export interface WriteOptions {
  /** The revision that the user saw: the server refuses the command when somebody has since changed what it is about. */
  revision?: number;
  /** The same key again has no second effect. */
  idempotencyKey?: string;
}

/** What an endpoint is given: the values in its path, its query, its body. */
export type Given<M extends Method, P extends PathOf<M>> = PathPart<Operation<M, P>> &
  QueryPart<Operation<M, P>> &
  BodyPart<Operation<M, P>> &
  (M extends 'get' ? unknown : WriteOptions);

/** Left out where nothing has to be given. */
export type GivenTo<M extends Method, P extends PathOf<M>> =
  Record<never, never> extends Given<M, P> ? [given?: Given<M, P>] : [given: Given<M, P>];
