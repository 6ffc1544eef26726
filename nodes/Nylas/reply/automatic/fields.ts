import { field } from '../../../shared/kit/fields/field';

/** More than a bot and a person exchange by mail; two machines that answer each other get there within minutes. */
export const AUTOMATIC_PER_HOUR = 10;

export const automaticFields = {
	automatic: field({
		displayName: 'Automatic',
		type: 'boolean',
		default: true,
		description:
			'Whether to mark the email as automatic (header Auto-Submitted), so that other machines do not answer it. If not added, answers of bots and AI agents are marked.',
	}),
	automaticPerHour: field({
		displayName: 'Automatic Emails per Hour',
		type: 'number',
		default: AUTOMATIC_PER_HOUR,
		typeOptions: { minValue: 0 },
		description:
			'The most answers not written by a teammate that go to one address, or into one thread, within an hour. Further ones fail and can be sent later. 0 means no limit.',
	}),
};
