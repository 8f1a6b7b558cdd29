import { setChannelId } from '../../db/channels.ts';
import { type Connection, inTransaction } from '../../db/connection.ts';
import type { Workspace } from '../../db/workspaces.ts';

/** A channel has another id from now on, as when it is shared with another organisation: its committee and its groups go with it. */
export const followChannel = (db: Connection, workspace: Workspace, from: string, to: string): Promise<void> =>
  inTransaction(db, (db) => setChannelId(db, workspace, from, to));
