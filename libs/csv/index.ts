export { readCsv, type CsvColumns, type CsvFile, type CsvRow } from './read-csv.js';
