import { operation } from '../../../shared/kit/operation';
import { customAttributeFields, customAttributesOf } from '../../fields/customAttributes';
import { PRIORITY } from '../../receive/emailLink';
import { incomingMail } from '../../receive/mail';
import { receive } from '../../receive/receive';

export const receiveEmail = operation({
	name: 'Receive Email',
	action: 'Receive an email into a conversation',
	description:
		"Add a customer's email to the conversation of its thread, or start a new conversation. An email that was already added is skipped.",
	bulk: true,
	writes: true,
	fields: {
		email: {
			displayName: 'Email',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description: 'The item from the Nylas Trigger or from Message: Get',
		},
		contactId: {
			displayName: 'Contact ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 6762f1261bb69f9f2193bba7',
			description: 'The ID of the contact who wrote the email. If empty, the author of the email is found or created.',
		},
		tags: {
			displayName: 'Tags',
			type: 'string',
			default: '',
			placeholder: 'e.g. Billing, VIP',
			description:
				'Comma-separated names or IDs of tags to add to a new conversation. A name that does not exist is created.',
		},
		assignTo: {
			displayName: 'Assign To',
			type: 'string',
			default: '',
			placeholder: 'e.g. Support, or ada@acme.example',
			description: 'The team or teammate who gets a new conversation: the name, email address or ID',
		},
		priority: {
			displayName: 'Priority',
			type: 'string',
			default: '',
			placeholder: 'e.g. High',
			description:
				'Written to the conversation attribute "Priority" of a new conversation. The Intercom API has no access to its own priority; an Intercom workflow can set it from the attribute.',
		},
	},
	options: {
		...customAttributeFields,
		addPeople: {
			displayName: 'Add People',
			type: 'boolean',
			default: true,
			description: 'Whether everybody in To and Cc, except the team, takes part in the conversation',
		},
		content: {
			displayName: 'Content',
			type: 'options',
			default: 'reply',
			options: [
				{ name: 'New Text', value: 'reply', description: 'Without quoted history and signature' },
				{ name: 'Whole Text', value: 'text', description: 'All readable text' },
			],
		},
		createAttribute: {
			displayName: 'Create Link Attribute',
			type: 'boolean',
			default: true,
			description:
				'Whether to create the conversation attribute "Email Thread" if the workspace does not have it. Uses API version 2.16 or later.',
		},
		enrichContact: {
			displayName: 'Enrich Contact',
			type: 'boolean',
			default: true,
			description:
				'Whether to add the phone number from the signature to a contact who has none. Never done if the sender is only claimed or failed verification.',
		},
		files: {
			displayName: 'Input Data Field Names',
			type: 'string',
			default: '*',
			placeholder: 'e.g. attachment_0, attachment_1',
			description: 'Comma-separated names of the binary fields with files to add; * adds all of them',
		},
		newAfterDays: {
			displayName: 'New Conversation After (Days)',
			type: 'number',
			default: 0,
			typeOptions: { minValue: 0 },
			description:
				'How long a closed conversation can be reopened, in days. After that, an email starts a new conversation. 0 always reopens.',
		},
		recreateErased: {
			displayName: 'Recreate Deleted Contact',
			type: 'boolean',
			default: true,
			description:
				'Whether a contact who was deleted in Intercom is created again when they write into their old thread. If off, the email is skipped.',
		},
		repairDoubles: {
			displayName: 'Repair Duplicates',
			type: 'boolean',
			default: false,
			description:
				"Whether to merge conversations of the same thread and redact duplicate parts. Use it to reconcile, not in the live workflow, where Intercom's search is delayed.",
		},
		setTitle: {
			displayName: 'Set Title',
			type: 'boolean',
			default: true,
			description: 'Whether to use the subject as the title of a new conversation',
		},
		skipAutomatic: {
			displayName: 'Skip Automatic Mail',
			type: 'boolean',
			default: false,
			description: 'Whether to skip email that is marked as automatic (bounces, auto-replies, mailing lists)',
		},
		teamDomains: {
			displayName: 'Team Domains',
			type: 'string',
			default: '',
			placeholder: 'e.g. acme.example, acme.io',
			description:
				"Comma-separated domains of your team, in addition to the mailbox's own. Email from there in a customer's thread becomes an internal note.",
		},
		unarchive: {
			displayName: 'Unarchive Contact',
			type: 'boolean',
			default: true,
			description: 'Whether to unarchive an archived contact',
		},
	},
	async execute({ params, options, api, files, inputs, hint }) {
		const {
			content = 'reply',
			skipAutomatic = false,
			createAttribute = true,
			setTitle = true,
			unarchive = true,
			repairDoubles = false,
			enrichContact = true,
			addPeople = true,
			recreateErased = true,
			newAfterDays,
		} = options;
		const { tags, assignTo, priority } = params;
		const mail = incomingMail(params.email, { content, skipAutomatic });
		return {
			...(await receive(api, mail, {
				contactId: params.contactId.trim(),
				files: mail.skip ? [] : files.find(options.files ?? '*'),
				createAttribute,
				setTitle,
				unarchive,
				repairDoubles,
				newAfterDays: newAfterDays || undefined,
				enrich: enrichContact,
				addPeople,
				recreateErased,
				teamDomains: listOf(options.teamDomains ?? ''),
				route: {
					tags: listOf(tags),
					assignTo: assignTo.trim(),
					attributes: { ...customAttributesOf(options), ...(priority.trim() ? { [PRIORITY]: priority.trim() } : {}) },
				},
				inputs,
				hint,
			})),
		};
	},
});

/** Names and IDs in a comma-separated text. */
function listOf(text: string): string[] {
	return [...new Set(text.split(',').map((each) => each.trim()))].filter(Boolean);
}
