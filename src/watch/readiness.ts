/** Why the bot cannot do its work just now; none where it can. */
export type Unready = 'database' | 'rounds' | 'slack' | 'stopping';

export interface ReadinessNeeds {
  /** Asks the database something it answers at once. */
  readonly askDatabase: () => Promise<unknown>;
  readonly areRoundsOverdue: () => boolean;
  readonly isConnected: () => boolean;
  readonly isStopping: () => boolean;
}

const databasePatienceMs = 2_000;

export async function whyUnready(needs: ReadinessNeeds): Promise<readonly Unready[]> {
  const answers = await answersInTime(needs.askDatabase());
  const reasons: readonly (readonly [Unready, boolean])[] = [
    ['database', !answers],
    ['rounds', needs.areRoundsOverdue()],
    ['slack', !needs.isConnected()],
    ['stopping', needs.isStopping()],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

async function answersInTime(asked: Promise<unknown>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((over) => {
    late = setTimeout(() => over(false), databasePatienceMs);
  });
  const answer = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, patience]).finally(() => clearTimeout(late));
}
