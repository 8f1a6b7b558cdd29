import { findUninstalledAt, setReinstalled } from '../../../db/committee/workspaces.ts';
import type { Connection } from '../../../db/connection/connection.ts';

/** What is known of the bot's own workspace, and can be asked anew. */
export interface OwnWorkspace {
  ask(): Promise<{ readonly teamId: string }>;
  forget(): void;
}

export type Resumed = { readonly kind: 'installed' } | { readonly kind: 'unknown'; readonly fault: unknown };

/**
 * Whether the bot may speak in its workspace: Slack accepts its token, and did so after the last time that the app was removed. Where it was
 * removed and is back, all goes on from here.
 */
export async function resumeWorkspace(db: Connection, own: OwnWorkspace): Promise<Resumed> {
  const first = await asked(own);
  if (first.kind === 'unknown') return first;
  const uninstalledAt = await findUninstalledAt(db, first.teamId);
  if (!uninstalledAt) return { kind: 'installed' };
  // Another process heard of it: what this one knows of the token is older.
  own.forget();
  const again = await asked(own);
  if (again.kind === 'installed') await setReinstalled(db, again.teamId, uninstalledAt);
  return again;
}

async function asked(own: OwnWorkspace) {
  try {
    return { kind: 'installed', teamId: (await own.ask()).teamId } as const;
  } catch (fault) {
    return { kind: 'unknown', fault } as const;
  }
}
