import { oneLine } from '../../../../domain/email';
import { listed } from '../../../shared/kit/fields/addressLists';
import { operation } from '../../../shared/kit/operation';
import { customAttributesOf } from '../../fields/attributes/customAttributes';
import { PRIORITY } from '../../receive/link/emailLink';
import { incomingMail } from '../../receive/mail';
import { receive } from '../../receive/receive';
import { CONVERSATIONS_PER_HOUR, receiveOptions } from './receiveOptions';

export const receiveEmail = operation({
	name: 'Receive Email',
	action: 'Receive an email into a conversation',
	description:
		"Add a customer's email to the conversation of its thread, or start a new conversation. An email that was already added is skipped.",
	bulk: true,
	writes: true,
	agents: 'never',
	fields: {
		email: {
			displayName: 'Email',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description: 'The item from Message: Fetch and Classify, or from Message: Get',
		},
		contactId: {
			displayName: 'Contact ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. 6762f1261bb69f9f2193bba7',
			description: 'The Intercom ID of the contact who wrote the email, if it is known',
		},
		tags: {
			displayName: 'Tags',
			type: 'string',
			default: '',
			read: oneLine,
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
	options: receiveOptions,
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
			conversationsPerHour = CONVERSATIONS_PER_HOUR,
			newAfterDays,
		} = options;
		const { tags, assignTo, priority } = params;
		const blocklist = listed(options.blocklist ?? '');
		const mail = incomingMail(params.email, { content, skipAutomatic, blocklist });
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
				blocklist,
				recreateErased,
				conversationsPerHour,
				teamDomains: [...listed(options.teamDomains ?? ''), ...mail.teamDomains],
				route: {
					tags: listed(tags),
					assignTo: assignTo.trim(),
					attributes: { ...customAttributesOf(options), ...(priority.trim() ? { [PRIORITY]: priority.trim() } : {}) },
				},
				inputs,
				hint,
			})),
		};
	},
});
