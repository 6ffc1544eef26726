import { ASIA } from './asia';
import { EASTERN_EUROPE } from './easternEurope';
import { FURTHER_ASIA } from './furtherAsia';
import { FURTHER_EUROPE } from './furtherEurope';
import type { HeaderLabels } from './row';
import { WESTERN_EUROPE } from './westernEurope';

export type { HeaderField } from './row';

/** The labels of the header block that Outlook and others put above history, by language. */
export const HEADER_LABELS: readonly HeaderLabels[] = [
	...WESTERN_EUROPE,
	...EASTERN_EUROPE,
	...ASIA,
	...FURTHER_EUROPE,
	...FURTHER_ASIA,
];
