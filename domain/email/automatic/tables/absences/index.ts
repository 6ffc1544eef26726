import { ABSENCES_EAST, ABSENCES_UNSPACED } from './east';
import { ABSENCES_NORTH_EAST } from './northEast';
import { ABSENCES_WEST } from './west';

export const ABSENCES = [...ABSENCES_WEST, ...ABSENCES_NORTH_EAST, ...ABSENCES_EAST, ...ABSENCES_UNSPACED];
