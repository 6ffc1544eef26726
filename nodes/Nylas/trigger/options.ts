import { field, type Values } from '../../shared/kit/operation';
import { ignoreOlderThan } from '../../shared/webhook/age';
import { parametersOf } from '../../shared/webhook/parameters';
import { grantId } from '../fields/ids';
import { EVENTS } from './events';

const anyGrant = field({
	displayName: 'Grant',
	type: 'string',
	search: grantId.search,
	default: '',
	placeholder: 'e.g. support@example.com',
	description:
		'The mailbox to watch; empty watches every mailbox of the Nylas application. By ID also takes its e-mail address.',
});

/** A mail that is not customer mail. */
const passOrSkip = [
	{ name: 'Pass On, Marked', value: 'pass' },
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
				"Bounces, automatic replies, lists, invitations and Intercom's own mail. Passed on, the item says in 'automatic' what it is and why.",
		}),
		defaultCountry: field({
			displayName: 'Default Country',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE',
			description: 'Two letters: where a phone number in a signature is from when it has no country code',
		}),
		domains: field({
			displayName: 'Sender Domains',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. example.com',
			description: 'Only mail from these domains and their subdomains',
		}),
		folders: field({
			displayName: 'Folders',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. INBOX',
			description: "Only mail in one of these folders, by ID as 'Folder: Get Many' shows it",
		}),
		forwardedByTeam: field({
			displayName: 'Forwarded by Team',
			type: 'boolean',
			default: false,
			description: 'Whether the customer of a mail that a teammate forwarded here is the person who wrote the original',
		}),
		from: field({
			displayName: 'From',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. ada@example.com',
			description: 'Only mail from these addresses',
		}),
		ignoreOlderThan: ignoreOlderThan('Nylas repeats what was not taken for up to 20 minutes, so leave it 30 at least.'),
		includeHeaders: field({
			displayName: 'Include Headers',
			type: 'boolean',
			default: true,
			description:
				'Whether to fetch the full message with its headers, which automatic mail is recognised by. Costs one request per mail.',
		}),
		includeSpamTrash: field({
			displayName: 'Include Spam and Trash',
			type: 'boolean',
			default: false,
			description: 'Whether mail that the provider or a rule has sorted out starts a run, too',
		}),
		onlyWithAttachment: field({
			displayName: 'Only With Attachment',
			type: 'boolean',
			default: false,
			description: 'Whether to leave out mail that has no file attached',
		}),
		otherEvents: field({
			displayName: 'Other Events',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. message.intelligence.return',
			description: "Trigger types that the list above does not have, in Nylas's spelling",
		}),
		ownMail: field({
			displayName: 'Own Mail',
			type: 'options',
			options: passOrSkip,
			default: 'skip',
			description:
				"Mail that the team sent: from an address of the mailbox itself, or lying in Sent. Passed on, the item has 'isOwn' set. A workflow that answers mail must skip it, or it answers itself.",
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
			description: "Whether to start a run on the output 'Problems' when a mailbox has to be re-authenticated",
		}),
		to: field({
			displayName: 'To',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. billing@example.com',
			description: 'Only mail to these addresses, as To, Cc or Bcc',
		}),
		treatFirstUpdateAsNew: field({
			displayName: 'Treat First Update as New',
			type: 'boolean',
			default: false,
			description:
				'Whether an update of a mail of the last 24 hours that was not reported before counts as Message Created. Microsoft and IMAP mailboxes at times report a new mail only so. After a restart of n8n a mail may then start a second run, which Receive Email recognises.',
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
