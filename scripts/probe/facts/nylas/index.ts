import type { Fact } from '../../fact';
import type { NylasPlace } from '../../places/nylasPlace';
import { access } from './access';
import { folders } from './folders';
import { kept } from './kept';
import { messages } from './messages';
import { notified } from './notified';
import { schedules } from './schedules';
import { sending } from './sending';
import { webhooks } from './webhooks';

export const nylasFacts: ReadonlyArray<Fact<NylasPlace>> = [
	...access,
	...webhooks,
	...messages,
	...folders,
	...sending,
	...kept,
	...schedules,
	...notified,
];
