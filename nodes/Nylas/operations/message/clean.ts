import { badInput } from '../../../shared/base/failure';
import { operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import { path } from '../../../shared/http/path';
import { grantId } from '../../fields/ids';
import { sharedFromOption, sharedMessage } from '../../fields/shared';
import type { Enveloped, Message } from '../../client/model';

/** Nylas's own limit. */
const MOST = 20;

type Cleaned = Message & { conversation?: string; email_as_markdown?: string };

export const clean = operation({
	name: 'Clean',
	action: 'Clean messages',
	description:
		'Let Nylas remove quotes and signatures from messages. Read does the same without a request and for more languages.',
	fields: {
		grantId,
		messageIds: field({
			displayName: 'Message IDs',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 18df98cadcc8534a',
			description: 'Comma-separated message IDs, at most 20',
		}),
	},
	options: {
		htmlAsMarkdown: field({
			displayName: 'HTML as Markdown',
			type: 'boolean',
			default: false,
			description: 'Whether to return Markdown instead of HTML. Images are kept as Markdown images.',
		}),
		ignoreImages: field({
			displayName: 'Ignore Images',
			type: 'boolean',
			default: true,
			description: 'Whether to remove images',
		}),
		ignoreLinks: field({
			displayName: 'Ignore Links',
			type: 'boolean',
			default: true,
			description: 'Whether to remove links',
		}),
		ignoreTables: field({
			displayName: 'Ignore Tables',
			type: 'boolean',
			default: true,
			description: 'Whether to remove tables',
		}),
		removeConclusionPhrases: field({
			displayName: 'Remove Conclusion Phrases',
			type: 'boolean',
			default: true,
			description: 'Whether to remove closing phrases such as "Best regards". English only.',
		}),
		sharedFrom: field({
			...sharedFromOption,
			description: 'The email address or grant ID of a shared mailbox that the messages are in. Microsoft only.',
		}),
	},
	customersWords: true,
	async execute({ params, options, api }) {
		const ids = params.messageIds
			.split(',')
			.map((id) => id.trim())
			.filter(Boolean);
		if (ids.length > MOST)
			throw badInput(`'Message IDs' has ${ids.length} entries`, `Nylas accepts at most ${MOST} messages per request.`);
		const body = {
			message_id: ids,
			ignore_links: options.ignoreLinks,
			ignore_images: options.ignoreImages,
			ignore_tables: options.ignoreTables,
			remove_conclusion_phrases: options.removeConclusionPhrases,
			html_as_markdown: options.htmlAsMarkdown,
			// Guide and specification differ about its default, and false is refused beside Markdown.
			images_as_markdown: options.htmlAsMarkdown ?? false,
		};
		const { data } = await api.put<Enveloped<Cleaned[]>>(path`/v3/grants/${params.grantId}/messages/clean`, body, {
			query: sharedMessage(options),
			reads: true,
		});
		// The guide has the Markdown in a field of its own.
		return data.map((message) => ({
			...message,
			conversation: message.conversation ?? message.email_as_markdown ?? '',
		}));
	},
});
