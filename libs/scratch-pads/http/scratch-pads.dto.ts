export class VersionKeptDto {
  /** Of the draft. */
  id!: string;
  /** The newest version now. */
  version!: number;
  /** Of the draft, afterwards. */
  revision!: number;
}
