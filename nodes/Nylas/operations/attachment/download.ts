import { field, ItemWithFiles, operation, type OutputFile } from '../../../shared/operation';
import { badInput } from '../../../shared/failure';
import type { Api } from '../../../shared/api';
import { path } from '../../../shared/path';
import { grantId, messageId } from '../../fields';
import type { Attachment, Enveloped, Message } from '../../model';

export const download = operation({
	name: 'Download',
	action: 'Download an attachment',
	description: "Get a file of a message, or all of them, into the item's binary data",
	fields: {
		grantId,
		messageId,
		attachmentId: field({
			displayName: 'Attachment ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. v0:aW1hZ2UuanBn:aW1hZ2UvanBlZw==:4860136',
			description: "One of the message's attachments. When empty, all of them are downloaded, images inside the text left out.",
		}),
		outputField: field({
			displayName: 'Output Data Field Name',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'With several files: data_0, data_1 and so on',
			description: 'The field of the output item to put the file into',
		}),
	},
	async execute({ params, api }) {
		const message = path`/v3/grants/${params.grantId}/messages/${params.messageId}`;
		// Name and type stand in the message only; the download itself has neither.
		const { data } = await api.get<Enveloped<Message>>(message, { select: 'id,grant_id,thread_id,attachments' });
		const chosen = choose(data.attachments ?? [], params.attachmentId);
		const contents = await Promise.all(chosen.map(async ({ id }) => await fetchContent(api, params, id)));
		const name = (index: number) => (params.attachmentId ? params.outputField : `${params.outputField}_${index}`);
		const files = chosen.map((attachment, index) => [name(index), outputFile(attachment, contents[index])] as const);
		return new ItemWithFiles({ ...data, attachments: chosen }, Object.fromEntries(files));
	},
});

function choose(attachments: readonly Attachment[], id: string): Attachment[] {
	if (!id) return attachments.filter((attachment) => !attachment.is_inline);
	const found = attachments.find((attachment) => attachment.id === id.trim());
	if (found) return [found];
	throw badInput('The message has no attachment with this ID', `It has ${attachments.length} attachments. Take the ID from 'attachments' of the same message.`);
}

async function fetchContent(api: Api, { grantId, messageId }: { grantId: string; messageId: string }, id: string): Promise<Buffer> {
	const { body } = await api.request({ method: 'GET', path: path`/v3/grants/${grantId}/attachments/${id}/download`, query: { message_id: messageId }, binary: true });
	return Buffer.isBuffer(body) ? body : Buffer.from(String(body ?? ''));
}

/** The type comes as the raw header, `image/png; name="a.png"`, or empty: then n8n guesses it from the name. */
function outputFile({ filename, content_type: contentType = '' }: Attachment, content: Buffer): OutputFile {
	return { content, filename: filename ?? undefined, contentType: contentType.split(';')[0].trim() || undefined };
}
