import { RECEIPTS_EAST } from './east';
import { RECEIPTS_WEST } from './west';

export const READ_RECEIPTS = [...RECEIPTS_WEST, ...RECEIPTS_EAST];
