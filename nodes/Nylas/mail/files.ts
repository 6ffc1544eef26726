import { isCalendar, MAX_FILE_BYTES } from '../../../domain/bridge/files';
import { safeFileName } from '../../../domain/email';
import { badInput } from '../../shared/base/failure';
import type { Api } from '../../shared/http/api';
import { withoutParameters } from '../../shared/http/download/download';
import { path } from '../../shared/http/path';
import type { OutputFile } from '../../shared/kit/files';
import type { Attachment } from '../client/model';

export interface MessagePlace {
	grantId: string;
	messageId: string;
}

export interface FileChoice {
	/** Of one attachment; empty: all of them. */
	id: string;
	calendarInvitations?: boolean;
	inlineImages?: boolean;
	maxSizeMb?: number;
}

export function chooseFiles(
	attachments: readonly Attachment[],
	{ id, calendarInvitations = true, inlineImages = true, maxSizeMb = MAX_FILE_BYTES / 1e6 }: FileChoice,
): { wanted: Attachment[]; leftOut: Attachment[] } {
	if (!id) {
		const chosen = attachments.filter(
			(file) => (inlineImages || !file.is_inline) && (calendarInvitations || !isCalendar(file)),
		);
		const fits = ({ size = 0 }: Attachment) => size <= maxSizeMb * 1e6;
		return { wanted: chosen.filter(fits), leftOut: chosen.filter((file) => !fits(file)) };
	}
	const found = attachments.find((attachment) => attachment.id === id);
	if (found) return { wanted: [found], leftOut: [] };
	throw badInput(
		'The message has no attachment with this ID',
		`The message has ${attachments.length} attachments. Use an ID from 'attachments' of the same message.`,
	);
}

/** The file as a stream, opened when it is written. The type comes as the raw header, `image/png; name="a.png"`, or empty: then n8n guesses it from the name. */
export function fileOf(
	api: Api,
	{ grantId, messageId }: MessagePlace,
	{ id, filename, content_type: contentType }: Attachment,
): OutputFile {
	return {
		content: async (write) =>
			await api.stream(path`/v3/grants/${grantId}/attachments/${id}/download`, { message_id: messageId }, write),
		filename: filename ? safeFileName(filename) : undefined,
		contentType: withoutParameters(contentType ?? '') || undefined,
	};
}
