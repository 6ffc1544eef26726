import { ASIA } from './asia';
import { EASTERN_EUROPE } from './easternEurope';
import type { Attribution } from './row';
import { WESTERN_EUROPE } from './westernEurope';

/** The lines that introduce quoted history, by language. */
export const ATTRIBUTIONS: readonly Attribution[] = [...WESTERN_EUROPE, ...EASTERN_EUROPE, ...ASIA];
