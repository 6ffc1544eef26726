import { BOUNCE_SUBJECTS_EAST } from './east';
import { BOUNCE_SUBJECTS_WEST } from './west';

export const BOUNCE_SUBJECTS = [...BOUNCE_SUBJECTS_WEST, ...BOUNCE_SUBJECTS_EAST];
