import { setChannelId } from '../../../db/committee/channels.ts';
import type { Workspace } from '../../../db/committee/workspaces.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';

/** A channel has another id from now on, as when it is shared with another organisation: its committee and its groups go with it. */
export const followChannel = (db: Connection, workspace: Workspace, from: string, to: string): Promise<void> =>
  inTransaction(db, (db) => setChannelId(db, workspace, from, to));
