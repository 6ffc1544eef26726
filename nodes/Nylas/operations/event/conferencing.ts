import { badInput } from '../../../shared/base/failure';
import { field, type Json, type Values } from '../../../shared/kit/operation';

/** Where Nylas makes a meeting by itself; of the others it only keeps a link. Source: OpenAPI, `conferencing`. */
const MAKES_MEETINGS: readonly string[] = ['Google Meet', 'Microsoft Teams', 'Zoom Meeting'];

export const conferencingFields = {
	conferencing: field({
		displayName: 'Conferencing',
		type: 'options',
		default: 'Google Meet',
		description: 'Makes a meeting at Google Meet, Microsoft Teams or Zoom, or takes the one of the conference link',
		options: [
			{ name: 'Google Meet', value: 'Google Meet' },
			{ name: 'GoToMeeting', value: 'GoToMeeting', description: 'Needs a link' },
			{ name: 'Microsoft Teams', value: 'Microsoft Teams' },
			{ name: 'Skype for Business', value: 'Skype for Business', description: 'Needs a link' },
			{ name: 'Skype for Consumer', value: 'Skype for Consumer', description: 'Needs a link' },
			{ name: 'Teams for Business', value: 'Teams for Business', description: 'Needs a link' },
			{ name: 'Webex', value: 'WebEx', description: 'Needs a link' },
			{ name: 'Zoom', value: 'Zoom Meeting' },
		],
	}),
	conferencingGrantId: field({
		displayName: 'Conference Grant ID',
		type: 'string',
		default: '',
		description: 'The grant that hosts the meeting that Nylas makes, where its account cannot; Zoom always needs one',
	}),
	conferencingUrl: field({
		displayName: 'Conference Link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://meet.google.com/abc-defg-hij',
		description: 'A meeting that exists already',
	}),
};

/** Nylas takes either a meeting that is there or the order to make one. */
export function conferencing({
	conferencing: provider,
	conferencingGrantId,
	conferencingUrl,
}: Partial<Values<typeof conferencingFields>>): Json | undefined {
	const url = conferencingUrl?.trim();
	const host = conferencingGrantId?.trim();
	if (!provider && (url || host))
		throw badInput("'Conferencing' is missing", 'Say which service the conference is at.');
	if (!provider) return undefined;
	if (url && host)
		throw badInput(
			'The conference has both a link and a grant',
			'A grant is for a meeting that Nylas makes, a link for one that exists.',
		);
	if (url) return { provider, details: { url } };
	if (!MAKES_MEETINGS.includes(provider))
		throw badInput(`Nylas makes no meetings at ${provider}`, "Give the meeting's address in 'Conference Link'.");
	if (provider === 'Zoom Meeting' && !host)
		throw badInput(
			"A Zoom meeting needs 'Conference Grant ID'",
			"Connect the Zoom account to Nylas and give its grant, or give the meeting's address in 'Conference Link'.",
		);
	return { provider, autocreate: host ? { conf_grant_id: host } : {} };
}
