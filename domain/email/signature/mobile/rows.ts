import { EASTERN_ROWS } from './easternEurope';
import { OTHER_ROWS } from './otherRows';
import type { MobileRow } from './row';
import { WESTERN_ROWS } from './westernEurope';

export const MOBILE_ROWS: readonly MobileRow[] = [...WESTERN_ROWS, ...EASTERN_ROWS, ...OTHER_ROWS];
