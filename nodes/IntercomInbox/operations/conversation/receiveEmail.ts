import { operation } from '../../../shared/kit/operation';
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
	},
	options: {
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
		unarchive: {
			displayName: 'Unarchive Contact',
			type: 'boolean',
			default: true,
			description: 'Whether to unarchive an archived contact',
		},
	},
	async execute({ params, options, api, files, hint }) {
		const {
			content = 'reply',
			skipAutomatic = false,
			createAttribute = true,
			setTitle = true,
			unarchive = true,
			repairDoubles = false,
			newAfterDays,
		} = options;
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
				hint,
			})),
		};
	},
});
