// Reads the records of one organisation and keeps what was read: `read-organisation.ts FOLDER ORGANISATION READINGS`.
import { keepLineReadings, keepReadings } from './keep-readings.ts';
import { labelledRecords } from './labelled-records.ts';

const [folder = '', wanted, readings = ''] = process.argv.slice(2);
const records = (await labelledRecords(folder)).filter(({ organisation }) => organisation === wanted);
keepReadings(records, readings);
keepLineReadings(records, readings);
