/** The file is no backup of ours, it is damaged, or it is for another key. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}
