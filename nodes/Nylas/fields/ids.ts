import { matching } from '../../shared/kit/fields/matching';
import { field, type Choice, type Search } from '../../shared/kit/fields/field';
import type { Enveloped, Grant } from '../client/model';

const GRANTS_PER_PAGE = 100;

/** The mailboxes of the Nylas application; the filter is looked for in addresses and names of a page. */
const grants: Search = {
	name: 'searchGrants',
	async find({ api, filter, page }) {
		const offset = Number(page ?? 0);
		// A whole address is looked up by Nylas itself, so that it is found on whatever page it stands.
		const email = /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(filter) ? filter : undefined;
		const { data } = await api.get<Enveloped<Grant[]>>('/v3/grants', { limit: GRANTS_PER_PAGE, offset, email });
		const more = data.length === GRANTS_PER_PAGE;
		return {
			results: matching(data.map(choice), filter),
			next: more ? String(offset + GRANTS_PER_PAGE) : undefined,
		};
	},
};

function choice({ id, email, name, provider, grant_status: status }: Grant): Choice {
	const notes = [name, provider, status === 'invalid' ? 'expired: re-authenticate it' : undefined].filter(Boolean);
	return {
		name: `${email ?? id}${status === 'invalid' ? ' (expired)' : ''}`,
		value: id,
		description: notes.join(', ') || undefined,
	};
}

export const grantId = field({
	displayName: 'Mailbox',
	type: 'string',
	search: grants,
	required: true,
	default: '',
	placeholder: 'e.g. support@example.com',
	description: 'The connected mailbox. By ID takes the Nylas grant ID or the email address.',
});

export const messageId = field({
	displayName: 'Message ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 18df98cadcc8534a',
	description: 'The Nylas ID of the message, not its Message-ID header',
});

/** One parameter of the node for Download, which takes all of them where it is empty, and for Get, which refuses that. */
export const attachmentId = field({
	displayName: 'Attachment ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. v0:aW1hZ2UuanBn:aW1hZ2UvanBlZw==:4860136',
	description: "The ID of the attachment, from the message's attachments. If empty, Download takes all of them.",
});

export const threadId = field({
	displayName: 'Thread ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 18df98cadcc8534a',
	description: 'The Nylas ID of the thread, in the same mailbox',
});

export const folderId = field({
	displayName: 'Folder ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Label_2',
	description: 'The ID of the folder or label, not its name',
});

export const draftId = field({
	displayName: 'Draft ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. r-8345682394',
	description: 'The Nylas ID of the draft',
});

export const scheduleId = field({
	displayName: 'Schedule ID',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 8cd56334-6d95-432c-86d1-c5dab0ce98be',
	description: 'The schedule_id that Message: Send returned',
});

/** Takes it to the trash, except where Nylas says otherwise. */
export const hardDelete = field({
	displayName: 'Delete Permanently',
	type: 'boolean',
	default: true,
	description: 'Whether to delete permanently instead of moving to the trash. Must be allowed in the Nylas Dashboard.',
});
