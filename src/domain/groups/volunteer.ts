/** Somebody who volunteers for a group, with what the chair weighs: a committee wants its groups balanced. */
export interface Volunteer {
  readonly memberId: number;
  readonly name: string;
  /** Whether they have a seat now. */
  readonly isIn: boolean;
  readonly categories: readonly string[];
  readonly region: string | null;
  /** The other groups in which they have a seat. */
  readonly otherSeats: readonly string[];
}

/** "Host country, Africa; also in Fair tolls and Open data" */
export function balanceLine({ categories, region, otherSeats }: Volunteer): string {
  const from = [...categories, ...(region ? [region] : [])].join(', ') || 'no category';
  return `${from}; ${otherSeats.length === 0 ? 'no other seat' : `also in ${otherSeats.join(', ')}`}`;
}
