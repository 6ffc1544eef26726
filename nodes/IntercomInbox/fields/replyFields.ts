import type { Api } from '../../shared/http/api';
import { badInput } from '../../shared/base/failure';
import type { Files } from '../../shared/kit/files';
import { field } from '../../shared/kit/fields/field';
import type { Json } from '../../shared/kit/objects';
import { identityBody, type Identity } from './contactIdentity';
import { actingAdmin } from '../client/me';
import { attachmentFiles, urlsOf } from './messageFields';

/** What replies to conversations and to tickets have in common. */

export const AS_ADMIN = { replyAs: ['admin'] } as const;
export const AS_CONTACT = { replyAs: ['contact'] } as const;

export const replyAs = field({
	displayName: 'Reply As',
	type: 'options',
	default: 'admin',
	options: [
		{ name: 'Contact', value: 'contact', description: 'Reply on behalf of the contact' },
		{ name: 'Teammate', value: 'admin' },
	],
	description:
		"The author of the reply. A reply from the contact reopens a closed conversation. The contact can't reply to a back-office ticket.",
});

export const COMMENT_OR_NOTE = [
	{ name: 'Comment', value: 'comment', description: 'Visible to the contact' },
	{ name: 'Note', value: 'note', description: 'Visible to teammates only' },
] as const;

export const replyBody = field({
	displayName: 'Body',
	type: 'string',
	default: '',
	typeOptions: { rows: 5 },
	description: 'The text of the reply. Teammate: HTML or plain text. Contact: plain text.',
});

export const replyFiles = field({
	displayName: 'Attachments',
	type: 'string',
	default: '',
	placeholder: 'e.g. attachment_0,attachment_1',
	description:
		'Comma-separated names of the binary fields with files to attach; * attaches all of them. At most ten files.',
});

/** Who writes, as the body of a reply has it; a contact is a `user` there, leads too (docs/facts/intercom.md 8.1). */
export async function writer(
	api: Api,
	params: Identity & { replyAs: 'admin' | 'contact'; adminId: string },
): Promise<Json> {
	if (params.replyAs === 'admin') return { type: 'admin', admin_id: await actingAdmin(api, params.adminId) };
	return { type: 'user', ...identityBody(params) };
}

/** Intercom would drop the addresses without a word when there are files, too. */
export async function attachmentsOf(
	files: Files,
	options: { files?: string; attachmentUrls?: string },
): Promise<Json | undefined> {
	const urls = urlsOf(options.attachmentUrls);
	const read = attachmentFiles(await files.read(options.files ?? ''));
	if (urls && read)
		throw badInput(
			"A reply can't have both files and attachment URLs",
			"Clear 'Attachments' or 'Attachment URLs', and send the others in a second reply.",
		);
	if (urls) return { attachment_urls: urls };
	return read ? { attachment_files: read } : undefined;
}
