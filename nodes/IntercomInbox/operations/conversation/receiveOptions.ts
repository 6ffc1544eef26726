import { blocklist } from '../../../shared/kit/fields/addressLists';
import { field } from '../../../shared/kit/fields/field';
import { conversationAttributes } from '../../fields/attributes/customAttributes';

/** No person begins so many; a machine that answers a machine does in minutes. */
export const CONVERSATIONS_PER_HOUR = 30;

/** What can be changed about how a mail comes in; a workflow that sets none of it gets what most teams want. */
export const receiveOptions = {
	...conversationAttributes,
	addPeople: field({
		displayName: 'Add People',
		type: 'boolean',
		default: true,
		description: 'Whether everybody in To and Cc, except the team, takes part in the conversation',
	}),
	blocklist: blocklist('skipped, and who are never added to a conversation'),
	content: field({
		displayName: 'Content',
		type: 'options',
		default: 'reply',
		options: [
			{ name: 'New Text', value: 'reply', description: 'Without quoted history and signature' },
			{ name: 'Whole Text', value: 'text', description: 'All readable text' },
		],
	}),
	conversationsPerHour: field({
		displayName: 'Conversations per Hour',
		type: 'number',
		default: CONVERSATIONS_PER_HOUR,
		typeOptions: { minValue: 0 },
		description:
			'The most conversations that one sender can start within an hour. Further emails join the newest one, with a note. 0 means no limit. Not applied when a run lists a mailbox (reconcile, backfill).',
	}),
	createAttribute: field({
		displayName: 'Create Link Attribute',
		type: 'boolean',
		default: true,
		description:
			'Whether to create the conversation attribute "Email Thread" if the workspace does not have it. Uses API version 2.16 or later.',
	}),
	enrichContact: field({
		displayName: 'Enrich Contact',
		type: 'boolean',
		default: true,
		description:
			'Whether to add the phone number from the signature to a contact who has none. Never done if the sender is only claimed or failed verification.',
	}),
	files: field({
		displayName: 'Attachments',
		type: 'string',
		default: '*',
		placeholder: 'e.g. attachment_0, attachment_1',
		description: 'Comma-separated names of the binary fields with files to add; * adds all of them',
	}),
	newAfterDays: field({
		displayName: 'New Conversation After (Days)',
		type: 'number',
		default: 0,
		typeOptions: { minValue: 0 },
		description:
			'How long a closed conversation can be reopened, in days. After that, an email starts a new conversation. 0 always reopens.',
	}),
	recreateErased: field({
		displayName: 'Recreate Deleted Contact',
		type: 'boolean',
		default: true,
		description:
			'Whether a contact who was deleted in Intercom is created again when they write. If off, their email is skipped, and they are not added to conversations of others.',
	}),
	repairDoubles: field({
		displayName: 'Repair Duplicates',
		type: 'boolean',
		default: false,
		description:
			"Whether to merge conversations of the same thread and redact duplicate parts. Use it to reconcile, not in the live workflow, where Intercom's search is delayed.",
	}),
	setTitle: field({
		displayName: 'Set Title',
		type: 'boolean',
		default: true,
		description: 'Whether to use the subject as the title of a new conversation',
	}),
	skipAutomatic: field({
		displayName: 'Skip Automatic Mail',
		type: 'boolean',
		default: false,
		description: 'Whether to skip email that is marked as automatic (bounces, auto-replies, mailing lists)',
	}),
	teamDomains: field({
		displayName: 'Team Domains',
		type: 'string',
		default: '',
		placeholder: 'e.g. acme.example, acme.io',
		description:
			"Comma-separated domains of your team, in addition to the mailbox's own. Email from there in a customer's thread becomes an internal note.",
	}),
	unarchive: field({
		displayName: 'Unarchive Contact',
		type: 'boolean',
		default: true,
		description: 'Whether to unarchive an archived contact',
	}),
};
