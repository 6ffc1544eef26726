import { isOwn } from '../../../../domain/email';
import { badInput } from '../../../shared/base/failure';
import { field, operation, type Json } from '../../../shared/kit/operation';
import type { Message } from '../../client/model';
import { readPeople } from '../../mail/people';
import { reading, readingFields } from '../../mail/reading';

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
	async execute({ params, options }) {
		const message = params.message as unknown;
		if (!isMessage(message))
			throw badInput(
				"'Message' is not a message",
				'Use the item of the Nylas Trigger, Get or Get Many, such as {{ $json }}.',
			);
		const { ownAddresses = '', ...chosen } = options;
		const addresses = readPeople(ownAddresses, 'Own Addresses').map(({ email }) => email);
		const json = message as unknown as Json;
		// The trigger knows the folders, too: what it has marked stays marked.
		const fromUs = json.isOwn === true || (message.from ?? []).some(({ email }) => isOwn(email, addresses));
		return await Promise.resolve({
			...json,
			...reading(
				message,
				{ addresses, isOwn: fromUs, isDraft: json.isDraft === true, isSpamOrTrash: json.isSpamOrTrash === true },
				chosen,
			),
		});
	},
});

/** Any of what can be read is enough. */
function isMessage(value: unknown): value is Message {
	return (
		typeof value === 'object' && value !== null && ['body', 'snippet', 'subject', 'from'].some((name) => name in value)
	);
}
