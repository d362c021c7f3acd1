export {
  plainHeading,
  readCsv,
  readTable,
  rowsOf,
  type CsvColumns,
  type CsvFile,
  type CsvPlaces,
  type CsvRow,
  type CsvTable,
} from './read-csv.js';
export { csvText } from './write-csv.js';
