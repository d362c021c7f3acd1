import * as Y from 'yjs';

/** Of a client's number in the document: an update may add what this client wrote next, and delete what stands there. */
export interface Written {
  /** How far the client has written afterwards. */
  readonly clock: number;
}

/**
 * Whether an update is what this client may say now: well formed, in its own name, going on where it stopped, and resting on what is in the
 * document. Undefined where it is not: what the office has shown as saved must not hang on something that never came.
 * @param clock how far the client has written
 */
export function admitted(update: Uint8Array, client: number, clock: number, doc: Y.Doc): Written | undefined {
  try {
    const { structs } = Y.decodeUpdate(update);
    let reached = clock;
    const isThere = (id: { client: number; clock: number } | null | undefined): boolean =>
      !id || (id.client === client ? id.clock < reached : id.clock < Y.getState(doc.store, id.client));
    for (const struct of structs) {
      if (struct.id.client !== client || struct.id.clock > reached || struct instanceof Y.Skip) return undefined;
      if (struct instanceof Y.Item) {
        const parent = struct.parent as unknown;
        const parentId = parent instanceof Y.ID ? parent : null;
        if (![struct.origin, struct.rightOrigin, parentId].every(isThere)) return undefined;
      }
      reached = Math.max(reached, struct.id.clock + struct.length);
    }
    return { clock: reached };
  } catch {
    return undefined;
  }
}
