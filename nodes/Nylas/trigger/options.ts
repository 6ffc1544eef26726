import { field, type Values } from '../../shared/kit/fields/field';
import { ignoreOlderThan } from '../../shared/webhook/age';
import { parametersOf } from '../../shared/webhook/parameters';
import { grantId } from '../fields/ids';
import { EVENTS, OTHER_EVENTS } from './events';
import { earlierFilterFields, filterFields } from './filterFields';

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
	filters: filterFields,
	options: {
		...(earlierFilterFields as Record<never, never>),
		automaticMail: field({
			displayName: 'Automatic Mail',
			type: 'options',
			options: passOrSkip,
			default: 'skip',
			description:
				"What to do with bounces, automatic replies, mailing lists, invitations and Intercom's own email, if the email is fetched in the trigger. Otherwise they are passed on. 'automatic' in the item contains the kind and the reason.",
		}),
		defaultCountry: field({
			displayName: 'Default Country',
			type: 'string',
			default: '',
			placeholder: 'e.g. DE',
			description: 'The country of phone numbers in signatures without a country code, as a two-letter code',
		}),
		forwardedByTeam: field({
			displayName: 'Forwarded by Team',
			type: 'boolean',
			default: false,
			description:
				'Whether to treat the original author as the customer if a teammate forwarded the email. Needs Fetch in the Trigger, because it takes the addresses of the mailbox.',
		}),
		ignoreOlderThan: ignoreOlderThan(90, 'Nylas retries rejected notifications for up to 20 minutes.'),
		// Named as it was when it fetched the headers only: saved workflows that asked for them fetch here.
		includeHeaders: field({
			displayName: 'Fetch in the Trigger',
			type: 'boolean',
			default: false,
			description:
				"Whether to fetch the whole email before the run starts, and to decide there whose it is and whether it is automatic. If off, the trigger answers Nylas at once and makes no request, and 'Message: Fetch and Classify' after it does all this. Use it for small workflows and few emails.",
		}),
		fetchRecentMail: field({
			displayName: 'Fetch Recent Mail for Tests',
			type: 'boolean',
			default: true,
			description:
				'Whether to fetch the newest mail of the mailbox while you listen for a test event, instead of waiting for the next one',
		}),
		includeSpamTrash: field({
			displayName: 'Include Spam and Trash',
			type: 'boolean',
			default: false,
			description: 'Whether to include emails in spam and trash',
		}),
		moreEvents: field({
			displayName: 'Other Events',
			type: 'multiOptions',
			options: OTHER_EVENTS,
			default: [],
			description:
				"Events of Nylas's Scheduler, Notetaker, agent accounts and transactional email, and formats of its earlier API",
		}),
		otherEvents: field({
			displayName: 'Unlisted Events',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. message.intelligence.return',
			description: 'Trigger types that are in no list, as Nylas spells them',
		}),
		ownMail: field({
			displayName: 'Own Mail',
			type: 'options',
			options: passOrSkip,
			default: 'skip',
			description:
				"What to do with email that the team sent: in the Sent folder, or sent by 'Message: Reply'. Without Fetch in the Trigger, the Sent folder is known for Google only; for other providers, 'isOwn' in the item is empty until 'Fetch and Classify' has looked. A workflow that replies to email must skip it, or it replies to itself.",
		}),
		readMail: field({
			displayName: 'Read the Mail',
			type: 'boolean',
			default: true,
			description:
				'Whether to add the readable text, the new text without quotes and signature, and the parsed signature',
		}),
		reportLeftOut: field({
			displayName: 'Report Left Out',
			type: 'boolean',
			default: false,
			description:
				"Whether to start a run on the output 'Problems', with the reason, for each email that the trigger itself leaves out: own, automatic, too old, in spam or trash. Drafts and what your filters leave out are not reported. What 'Fetch and Classify' leaves out is on its own second output.",
		}),
		reportProblems: field({
			displayName: 'Report Problems',
			type: 'boolean',
			default: true,
			description: "Whether to start a run on the output 'Problems' when a mailbox must be re-authenticated",
		}),
		skipOlderThanDays: field({
			displayName: 'Skip Mail Older Than (Days)',
			type: 'number',
			default: 0,
			typeOptions: { minValue: 0 },
			description:
				'The maximum age of an email in days, by its date. Nylas sometimes reports old emails as new, for example after a mailbox was connected again. 0 means no limit; Fetch and Classify has a limit of its own, which can be seen in the execution.',
		}),
		treatFirstUpdateAsNew: field({
			displayName: 'Treat First Update as New',
			type: 'boolean',
			default: false,
			description:
				'Whether to treat the first update of an unreported email from the last 24 hours as New Mail. Microsoft and IMAP mailboxes sometimes report new emails only this way. After a restart of n8n, an email can start a second run, which Receive Email skips.',
		}),
	},
});

export type TriggerParameters = Values<typeof parameters.fields> &
	Values<typeof parameters.options> &
	Values<typeof filterFields>;
