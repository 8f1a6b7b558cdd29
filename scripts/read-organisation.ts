// Reads the records of one organisation and keeps what was read: `read-organisation.ts FOLDER ORGANISATION READINGS`.
import { keepReadings } from './keep-readings.ts';
import { labelledRecords } from './labelled-records.ts';

const [folder = '', wanted, readings = ''] = process.argv.slice(2);
const records = await labelledRecords(folder);
keepReadings(
  records.filter(({ organisation }) => organisation === wanted),
  readings,
);
