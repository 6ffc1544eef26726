import { MAX_FILE_BYTES } from '../../../../domain/bridge/files';
import { record } from '../../../../domain/record';
import { ItemWithFiles, operation } from '../../../shared/kit/operation';
import { field } from '../../../shared/kit/fields/field';
import type { OutputFile } from '../../../shared/kit/files';
import type { Failure } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import { attachmentId, grantId, messageId } from '../../fields/ids';
import type { Attachment, Enveloped, Message } from '../../client/model';
import { chooseFiles, fileOf, type MessagePlace } from '../../mail/files';

export const download = operation({
	name: 'Download',
	action: 'Download an attachment',
	description:
		"Download one or all attachments of a message into the item's binary data. When downloading all, the ones that fail are listed in 'leftOut'.",
	bulk: true,
	fields: {
		grantId,
		messageId,
		attachmentId,
		outputField: field({
			displayName: 'Output Data Field Name',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'Several files are stored in data_0, data_1 and so on',
			description: 'The name of the binary field for the file',
		}),
	},
	options: {
		calendarInvitations: field({
			displayName: 'Calendar Invitations',
			type: 'boolean',
			default: true,
			description: 'Whether to download calendar invitations (.ics) as well',
		}),
		knownAttachments: field({
			displayName: 'Known Attachments',
			type: 'json',
			default: '',
			placeholder: 'e.g. {{ $json.attachments }}',
			description:
				"The message's attachments if already known, for example from the Nylas Trigger. Saves the request that reads them. Anything else is ignored.",
		}),
		inlineImages: field({
			displayName: 'Inline Images',
			type: 'boolean',
			default: true,
			description: 'Whether to download images that are embedded in the text as well',
		}),
		maxSizeMb: field({
			displayName: 'Max Size (MB)',
			type: 'number',
			default: MAX_FILE_BYTES / 1e6,
			typeOptions: { minValue: 1 },
			description: "The maximum file size in MB. Larger files are skipped and listed in 'leftOut'.",
		}),
	},
	async execute({ params, options, api, hint }) {
		const { knownAttachments, ...choice } = options;
		const data = atHand(params, knownAttachments) ?? (await read(api, params));
		const { wanted, leftOut } = chooseFiles(data.attachments ?? [], { id: params.attachmentId.trim(), ...choice });
		const id = params.attachmentId.trim();
		const files: Record<string, OutputFile> = {};
		const refused: Array<Attachment & { error: string }> = [];
		for (const [index, attachment] of wanted.entries()) {
			const file = fileOf(api, params, attachment);
			// One that is asked for by its ID is all that is wanted.
			const onRefused = ({ message, details }: Failure) =>
				void refused.push({ ...attachment, error: [message, details.description].filter(Boolean).join('. ') });
			files[id ? params.outputField : `${params.outputField}_${index}`] = id ? file : { ...file, onRefused };
		}
		return new ItemWithFiles(() => {
			if (refused.length > 0)
				hint(`${refused.length} of the attachments could not be downloaded. 'leftOut' shows why.`);
			const missing = [...leftOut, ...refused];
			const attachments = wanted.filter((attachment) => !refused.some((other) => other.id === attachment.id));
			return { ...data, attachments, ...(missing.length > 0 ? { leftOut: missing } : {}) };
		}, files);
	},
});

/** Name and type stand in the message only; the download itself has neither. */
async function read(api: Api, { grantId, messageId }: MessagePlace): Promise<Message> {
	const message = path`/v3/grants/${grantId}/messages/${messageId}`;
	return (await api.get<Enveloped<Message>>(message, { select: 'id,grant_id,thread_id,attachments' })).data;
}

function atHand({ grantId, messageId }: MessagePlace, attachments: unknown): Message | undefined {
	const isList =
		Array.isArray(attachments) && attachments.every((attachment) => typeof record(attachment).id === 'string');
	return isList ? { id: messageId, grant_id: grantId, attachments: attachments as Attachment[] } : undefined;
}
