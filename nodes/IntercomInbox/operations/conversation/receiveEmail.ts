import { operation } from '../../../shared/kit/operation';
import { incomingMail } from '../../receive/mail';
import { receive } from '../../receive/receive';

export const receiveEmail = operation({
	name: 'Receive Email',
	action: 'Receive an email into a conversation',
	description:
		"Bring a customer's mail into the conversation of its thread, once: it is appended, a conversation is started, or it is found to be there already",
	bulk: true,
	writes: true,
	fields: {
		email: {
			displayName: 'Email',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description: 'The item of the Nylas Trigger or of Message: Get',
		},
		contactId: {
			displayName: 'Contact ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 6762f1261bb69f9f2193bba7',
			description: 'The contact who writes. Empty: the author of the mail, found or created.',
		},
	},
	options: {
		content: {
			displayName: 'Content',
			type: 'options',
			default: 'reply',
			options: [
				{ name: 'New Text', value: 'reply', description: 'Without quoted history and contact block' },
				{ name: 'Whole Text', value: 'text', description: 'Everything that can be read' },
			],
		},
		createAttribute: {
			displayName: 'Create Link Attribute',
			type: 'boolean',
			default: true,
			description:
				'Whether to create the conversation attribute "Email Thread" when the workspace does not have it (API 2.16)',
		},
		files: {
			displayName: 'Input Data Field Names',
			type: 'string',
			default: '*',
			placeholder: 'e.g. attachment_0, attachment_1',
			description: 'The files of the item that go along, comma-separated; * is all of them',
		},
		newAfterDays: {
			displayName: 'New Conversation After (Days)',
			type: 'number',
			default: 0,
			typeOptions: { minValue: 0 },
			description:
				'A conversation that has been closed for longer is left alone and a new one is started. 0: always reopen.',
		},
		repairDoubles: {
			displayName: 'Repair Doubles',
			type: 'boolean',
			default: false,
			description:
				'Whether to merge conversations that carry the same thread and to redact parts that are there twice. For reconcile; not for the live path, where search lags.',
		},
		setTitle: {
			displayName: 'Set Title',
			type: 'boolean',
			default: true,
			description: 'Whether the subject becomes the title of a new conversation',
		},
		skipAutomatic: {
			displayName: 'Skip Automatic Mail',
			type: 'boolean',
			default: false,
			description: 'Whether to leave out mail that is marked as automatic (bounces, auto-replies, lists)',
		},
		unarchive: {
			displayName: 'Unarchive Contact',
			type: 'boolean',
			default: true,
			description: 'Whether to bring an archived contact back',
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
