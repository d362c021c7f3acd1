interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** For whom the reader would sign, where they may not do it for themselves. @param signsAs their own name first */
export const inNameOf = <P extends Person>(signsAs: readonly P[], reader: string | undefined): P | undefined =>
  signsAs.some(({ id }) => id === reader) ? undefined : signsAs[0];

/** The same, as the body of a signature says it. */
export const actingFor = (signsAs: readonly Person[], reader: string | undefined): { readonly actingFor?: string } => {
  const other = inNameOf(signsAs, reader);
  return other ? { actingFor: other.id } : {};
};
