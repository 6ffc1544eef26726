import { ItemWithFiles, operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId, messageId } from '../../fields/ids';
import { sharedFromOption, sharedMessage } from '../../fields/shared';
import type { Enveloped, Message } from '../../client/model';
import { readItem } from '../../mail/item';
import { MESSAGE } from '../../fields/simple';

export const get = operation({
	name: 'Get',
	action: 'Get a message',
	description: 'Retrieve a message with its body and a list of its attachments',
	fields: { grantId, messageId },
	options: {
		headers: field({
			displayName: 'Headers',
			type: 'options',
			default: 'include_headers',
			description: 'Which headers of the message to return',
			options: [
				{ name: 'All', value: 'include_headers' },
				{
					name: 'Threading Only',
					value: 'include_basic_headers',
					description: 'Message-ID, In-Reply-To and References',
				},
			],
		}),
		queryImap: field({
			displayName: 'Query IMAP',
			type: 'boolean',
			default: true,
			description:
				'Whether to query the mailbox itself, for messages older than the three months that Nylas stores. IMAP only.',
		}),
		read: field({
			displayName: 'Read the Mail',
			type: 'boolean',
			default: true,
			description:
				'Whether to add readable text, reply, signature and customer, as the Nylas Trigger does. Requests all headers.',
		}),
		sharedFrom: sharedFromOption,
		rawMime: field({
			displayName: 'Raw MIME Output Field',
			type: 'string',
			default: 'raw',
			description: 'The name of the binary field for the raw message (.eml file)',
		}),
	},
	simplify: MESSAGE,
	customersWords: true,
	async execute({ params, options, api }) {
		const address = path`/v3/grants/${params.grantId}/messages/${params.messageId}`;
		const query = { query_imap: options.queryImap, ...sharedMessage(options) };
		const { data } = await api.get<Enveloped<Message>>(address, {
			...query,
			fields: options.read ? 'include_headers' : options.headers,
		});
		const json = options.read ? { ...data, ...(await readItem(api, params.grantId, data)) } : data;
		if (!options.rawMime) return json;
		// With `raw_mime` Nylas returns nothing else, so it takes a request of its own.
		const raw = await api.get<Enveloped<Message>>(address, { ...query, fields: 'raw_mime' });
		// Node reads both spellings of base64, and Nylas uses both.
		const content = Buffer.from(raw.data.raw_mime ?? '', 'base64');
		return new ItemWithFiles(() => json, {
			[options.rawMime]: { content, filename: 'message.eml', contentType: 'message/rfc822' },
		});
	},
});
