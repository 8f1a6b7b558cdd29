export default () => globalThis.stopDatabases();
