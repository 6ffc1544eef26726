import type { INodeProperties } from 'n8n-workflow';
import { describeParameters } from '../../shared/webhook/parameters';
import { MAIN_EVENTS } from './events';
import { parameters } from './options';

const FIRST_VERSION = [1];
const LATER_VERSIONS = [1.1];

/** Later versions have what most workflows start on in *Trigger On*, and the rest under *Other Events*; the first has all of it in one list. */
export function propertiesByVersion(): INodeProperties[] {
	return describeParameters(parameters).flatMap((property) => {
		if (property.name !== 'triggerOn') return [property];
		return [
			{
				...property,
				options: MAIN_EVENTS.map((event) => ({ ...event })),
				description: "More events are in the option 'Other Events'",
				displayOptions: { show: { '@version': LATER_VERSIONS } },
			},
			{ ...property, displayOptions: { show: { '@version': FIRST_VERSION } } },
		];
	});
}
