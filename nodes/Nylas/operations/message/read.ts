import { readMessage } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { mailItem } from '../../mail/item';
import { isFromUs } from '../../mail/ownership';
import { readPeople } from '../../mail/people';
import { readingFields } from '../../mail/reading';

export const read = operation({
	name: 'Read',
	action: 'Read a message',
	description:
		'Split the text of a message into reply, quoted history and signature, and identify its author. Makes no request.',
	fields: {
		message: field({
			displayName: 'Message',
			type: 'json',
			required: true,
			default: '={{ $json }}',
			description: 'A message in Nylas format: the item of the Nylas Trigger, Get or Get Many',
		}),
	},
	options: {
		...readingFields,
		ownAddresses: field({
			displayName: 'Own Addresses',
			type: 'string',
			default: '',
			placeholder: 'e.g. support@example.com, help@example.com',
			description: "Comma-separated email addresses of the team, to tell its email from customers'",
		}),
	},
	customersWords: true,
	async execute({ params, options }) {
		const message = params.message as unknown;
		if (!isMessage(message))
			throw badInput(
				"'Message' is not a message",
				'Use the item of the Nylas Trigger, Get or Get Many, such as {{ $json }}.',
			);
		const { ownAddresses = '', ...chosen } = options;
		const addresses = readPeople(ownAddresses, 'Own Addresses').map(({ email }) => email);
		const mail = readMessage(message);
		// The trigger knows the folders, too: what it has marked stays marked.
		const own = {
			addresses,
			isOwn: message.isOwn === true || (isFromUs(mail, addresses) && !mail.folders.includes('INBOX')),
			isDraft: message.isDraft === true,
			isSpamOrTrash: message.isSpamOrTrash === true,
		};
		return await Promise.resolve({ ...message, ...mailItem(mail, own, chosen) });
	},
});

/** Any of what can be read is enough. */
function isMessage(value: unknown): value is Json {
	return (
		typeof value === 'object' && value !== null && ['body', 'snippet', 'subject', 'from'].some((name) => name in value)
	);
}
