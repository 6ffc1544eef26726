import { blocklist, listed } from '../../../shared/kit/fields/addressLists';
import { field, type Values } from '../../../shared/kit/fields/field';
import { readingFields } from '../../mail/reading';
import type { VerdictOptions } from '../../mail/verdict';

const leaveOutOrPass = [
	{ name: 'Leave Out', value: 'leaveOut' },
	{ name: 'Pass On With Mark', value: 'pass' },
] as const;

export const classifyFields = {
	...readingFields,
	automaticMail: field({
		displayName: 'Automatic Mail',
		type: 'options',
		options: leaveOutOrPass,
		default: 'leaveOut',
		description:
			"What to do with bounces, automatic replies, mailing lists and other email that is proven to be a machine's. Email that only looks automatic is passed on: 'automatic' in the item says so, with 'certain' false.",
	}),
	blocklist: blocklist('left out'),
	downloadFiles: field({
		displayName: 'Download Files',
		type: 'boolean',
		default: true,
		description: 'Whether to download attachments into the binary fields data_0, data_1 and so on',
	}),
	formSenders: field({
		displayName: 'Form Senders',
		type: 'string',
		default: '',
		placeholder: 'e.g. forms@example.com, example.org',
		description:
			'Comma-separated addresses or domains of your contact forms. The visitor in Reply-To or in the text is treated as the author.',
	}),
	inlineImages: field({
		displayName: 'Inline Images',
		type: 'boolean',
		default: true,
		description: 'Whether to download images that are embedded in the text as well',
	}),
	ownMail: field({
		displayName: 'Own Mail',
		type: 'options',
		options: [
			{ name: 'Leave Out', value: 'leaveOut' },
			{ name: 'Only Own Mail', value: 'only', description: "Leaves out customers' email" },
			{ name: 'Pass On With Mark', value: 'pass', description: "The item has 'isOwn' set" },
		],
		default: 'leaveOut',
		description:
			"What to do with email that the team sent: it is in Sent, or Message: Reply has sent it. The mailbox's address in From is not enough: then the author is in Reply-To.",
	}),
	skipOlderThanDays: field({
		displayName: 'Skip Older Than (Days)',
		type: 'number',
		default: 30,
		typeOptions: { minValue: 0 },
		description:
			"The maximum age of an email in days. Nylas sometimes reports old emails as new. If not added, 30 for items of the Nylas Trigger and no limit for others. 0 means no limit. Use 'Reconcile' or 'Backfill' for old email.",
	}),
	spam: field({
		displayName: 'Spam',
		type: 'options',
		options: [
			{ name: 'Leave Out', value: 'leaveOut' },
			{ name: 'Pass On', value: 'pass' },
		],
		default: 'leaveOut',
		description: 'What to do with email in spam or trash. If the trigger skips it already, set its option as well.',
	}),
	teamDomains: field({
		displayName: 'Team Domains',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com, example.org',
		description: "Comma-separated domains of your team besides the mailbox's own",
	}),
	unverifiedMail: field({
		displayName: 'Unverified Mail',
		type: 'options',
		options: [
			{ name: 'Leave Out', value: 'leaveOut' },
			{ name: 'Pass On With Mark', value: 'mark', description: "'customer.verified' in the item is 'fail'" },
		],
		default: 'mark',
		description:
			'What to do with email whose sender the receiving server found to be forged. Email about which it says nothing is not affected.',
	}),
};

/** `isLive`: the trigger brought the mail, as new. */
export function verdictOptions(options: Partial<Values<typeof classifyFields>>, isLive: boolean): VerdictOptions {
	const {
		ownMail = 'leaveOut',
		automaticMail = 'leaveOut',
		spam = 'leaveOut',
		unverifiedMail = 'mark',
		blocklist: blocked,
		skipOlderThanDays = isLive ? classifyFields.skipOlderThanDays.default : 0,
	} = options;
	return { ownMail, automaticMail, spam, unverifiedMail, skipOlderThanDays, blocklist: listed(blocked) };
}
