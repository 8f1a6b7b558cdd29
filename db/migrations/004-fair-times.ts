import { type Migration, sql } from 'kysely';

/** What a committee says that the hour of a meeting costs a member where they live, and since when it is counted. */
export const fairTimes: Migration = {
  async up(db) {
    await sql`
      alter table committees
        add column night_from int not null default 23 check (night_from between 0 and 23),
        add column night_until int not null default 7 check (night_until between 0 and 23),
        add column good_from int not null default 9 check (good_from between 0 and 23),
        add column good_until int not null default 21 check (good_until between 0 and 23),
        add column night_weight int not null default 100 check (night_weight > 0),
        add column edge_weight int not null default 50 check (edge_weight >= 0),
        add column term_start date
    `.execute(db);
  },
};
