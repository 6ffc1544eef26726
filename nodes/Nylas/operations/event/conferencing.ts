import { badInput } from '../../../shared/base/failure';
import { field, type Values } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';

/** Where Nylas makes a meeting by itself; of the others it only keeps a link. Source: OpenAPI, `conferencing`. */
const MAKES_MEETINGS: readonly string[] = ['Google Meet', 'Microsoft Teams', 'Zoom Meeting'];

export const conferencingFields = {
	conferencing: field({
		displayName: 'Conferencing',
		type: 'options',
		default: 'Google Meet',
		description:
			'The service of the meeting. Creates a meeting in Google Meet, Microsoft Teams or Zoom, or uses the meeting of Conference Link.',
		options: [
			{ name: 'Google Meet', value: 'Google Meet' },
			{ name: 'GoToMeeting', value: 'GoToMeeting', description: 'Requires Conference Link' },
			{ name: 'Microsoft Teams', value: 'Microsoft Teams' },
			{ name: 'Skype for Business', value: 'Skype for Business', description: 'Requires Conference Link' },
			{ name: 'Skype for Consumer', value: 'Skype for Consumer', description: 'Requires Conference Link' },
			{ name: 'Teams for Business', value: 'Teams for Business', description: 'Requires Conference Link' },
			{ name: 'Webex', value: 'WebEx', description: 'Requires Conference Link' },
			{ name: 'Zoom', value: 'Zoom Meeting' },
		],
	}),
	conferencingGrantId: field({
		displayName: 'Conference Mailbox ID',
		type: 'string',
		default: '',
		description:
			"The Nylas grant ID of the mailbox that hosts the new meeting, if the mailbox's account can't. Always required for Zoom.",
	}),
	conferencingUrl: field({
		displayName: 'Conference Link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://meet.google.com/abc-defg-hij',
		description: 'The URL of an existing meeting',
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
	if (!provider && (url || host)) throw badInput("'Conferencing' is missing", 'Choose the service of the conference.');
	if (!provider) return undefined;
	if (url && host)
		throw badInput(
			"'Conference Link' and 'Conference Mailbox ID' can't be combined",
			'Set the grant ID to create a meeting, or the link to use an existing one.',
		);
	if (url) return { provider, details: { url } };
	if (!MAKES_MEETINGS.includes(provider))
		throw badInput(`Nylas can't create meetings in ${provider}`, "Enter the meeting's URL in 'Conference Link'.");
	if (provider === 'Zoom Meeting' && !host)
		throw badInput(
			"A Zoom meeting needs 'Conference Mailbox ID'",
			"Connect the Zoom account to Nylas and enter its grant ID, or enter the meeting's URL in 'Conference Link'.",
		);
	return { provider, autocreate: host ? { conf_grant_id: host } : {} };
}
