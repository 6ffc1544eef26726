import { field, type Values } from '../../shared/kit/operation';
import { ignoreOlderThan } from '../../shared/webhook/age';
import { parametersOf } from '../../shared/webhook/parameters';
import { grantId } from '../fields/ids';
import { EVENTS } from './events';

const anyGrant = field({
	displayName: 'Mailbox',
	type: 'string',
	search: grantId.search,
	default: '',
	placeholder: 'e.g. support@example.com',
	description:
		'The mailbox to watch. If empty, every mailbox of the Nylas application. By ID takes the Nylas grant ID or the email address.',
});

/** A mail that is not customer mail. */
const passOrSkip = [
	{ name: 'Pass On With Mark', value: 'pass' },
	{ name: 'Skip', value: 'skip' },
] as const;

/** What the trigger asks for, and what it filters by itself: Nylas's webhooks cover a whole application. */
export const parameters = parametersOf({
	fields: {
		triggerOn: field({
			displayName: 'Trigger On',
			type: 'multiOptions',
			default: ['message.created'],
			options: EVENTS,
		}),
		grantId: anyGrant,
	},
	options: {
		automaticMail: field({
			displayName: 'Automatic Mail',
			type: 'options',
			options: passOrSkip,
			default: 'skip',
			description:
				"What to do with bounces, automatic replies, mailing lists, invitations and Intercom's own email. If passed on, 'automatic' in the item contains the kind and the reason.",
		}),
		defaultCountry: field({
			displayName: 'Default Country',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE',
			description: 'The country of phone numbers in signatures without a country code, as a two-letter code',
		}),
		domains: field({
			displayName: 'Sender Domains',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. example.com',
			description: 'Only emails from these domains and their subdomains',
		}),
		folders: field({
			displayName: 'Folders',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. INBOX',
			description: "Only emails in one of these folders, by the ID that 'Folder: Get Many' returns",
		}),
		forwardedByTeam: field({
			displayName: 'Forwarded by Team',
			type: 'boolean',
			default: false,
			description: 'Whether to treat the original author as the customer if a teammate forwarded the email',
		}),
		from: field({
			displayName: 'From',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. ada@example.com',
			description: 'Only emails from these addresses',
		}),
		ignoreOlderThan: ignoreOlderThan('Nylas retries rejected notifications for up to 20 minutes, so use at least 30.'),
		includeHeaders: field({
			displayName: 'Include Headers',
			type: 'boolean',
			default: true,
			description:
				'Whether to fetch the full message with its headers, which help to recognize automatic mail. Costs one request per email.',
		}),
		includeSpamTrash: field({
			displayName: 'Include Spam and Trash',
			type: 'boolean',
			default: false,
			description: 'Whether to include emails in spam and trash',
		}),
		onlyWithAttachment: field({
			displayName: 'Only With Attachment',
			type: 'boolean',
			default: false,
			description: 'Whether to skip emails without an attachment',
		}),
		otherEvents: field({
			displayName: 'Other Events',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. message.intelligence.return',
			description: 'Trigger types missing from the list above, as Nylas spells them',
		}),
		ownMail: field({
			displayName: 'Own Mail',
			type: 'options',
			options: passOrSkip,
			default: 'skip',
			description:
				"What to do with email that the team sent: from an address of the mailbox itself, or in the Sent folder. If passed on, the item has 'isOwn' set. A workflow that replies to email must skip it, or it replies to itself.",
		}),
		readMail: field({
			displayName: 'Read the Mail',
			type: 'boolean',
			default: true,
			description:
				'Whether to add the readable text, the new text without quotes and signature, and the parsed signature',
		}),
		reportProblems: field({
			displayName: 'Report Problems',
			type: 'boolean',
			default: true,
			description: "Whether to start a run on the output 'Problems' when a mailbox must be re-authenticated",
		}),
		to: field({
			displayName: 'To',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. billing@example.com',
			description: 'Only emails to these addresses, in To, Cc or Bcc',
		}),
		treatFirstUpdateAsNew: field({
			displayName: 'Treat First Update as New',
			type: 'boolean',
			default: false,
			description:
				'Whether to treat the first update of an unreported email from the last 24 hours as Message Created. Microsoft and IMAP mailboxes sometimes report new emails only this way. After a restart of n8n, an email can start a second run, which Receive Email skips.',
		}),
	},
});

export type TriggerParameters = Values<typeof parameters.fields> & Values<typeof parameters.options>;

/** Mailboxes that have to be re-authenticated say so here. */
export const PROBLEM_EVENTS: readonly string[] = ['grant.expired'];

/** What the user chose, in Nylas's words. */
export function chosenTypes({ triggerOn, otherEvents }: TriggerParameters): string[] {
	return [...new Set([...triggerOn, ...otherEvents.map((type) => type.trim()).filter(Boolean)])];
}

/** What to subscribe to: the choice, and what options need. */
export function subscribedTypes(parameters: TriggerParameters): string[] {
	const chosen = chosenTypes(parameters);
	const updates = parameters.treatFirstUpdateAsNew && chosen.includes('message.created') ? ['message.updated'] : [];
	return [...new Set([...chosen, ...updates, ...(parameters.reportProblems ? PROBLEM_EVENTS : [])])].sort();
}
