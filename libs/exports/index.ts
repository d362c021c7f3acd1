export { EXPORT_FORMATS, type ExportFormat } from './domain/export.js';
export { ExportsModule } from './exports.module.js';
export { ExportOrders, type ExportOrderRow } from './tables/export-orders.js';
export { tableAsWorkbook } from './writing/write-file.js';
