import { type Migration, sql } from 'kysely';
import { trackRowChanges } from '../history/changed-rows.ts';

/** Spells "handover" as one word: in the table's name, and in what notices and changes are of. */
export const handoversAsOneWord: Migration = {
  async up(db) {
    await sql`alter table hand_overs rename to handovers`.execute(db);
    await sql`drop trigger keep_row on handovers`.execute(db);
    await trackRowChanges(db, 'handovers', { subject: 'handover', id: 'id', key: ['id'] });
    await sql`
    update changed_rows set table_name = 'handovers', subject = 'handover' where table_name = 'hand_overs'
  `.execute(db);
    await sql`
    update notices set kind = 'handover', key = replace(key, 'hand-over', 'handover'), bundle = replace(bundle, 'hand-over', 'handover')
    where kind = 'hand-over'
  `.execute(db);
  },
};
