import { tsImport } from 'tsx/esm/api';

// jest does not compile what its global setup imports, and the compiled folder may be older than the migrations.
export default async () => {
  const { startDatabases } = await tsImport('./start-databases.ts', import.meta.url);
  globalThis.stopDatabases = await startDatabases();
};
