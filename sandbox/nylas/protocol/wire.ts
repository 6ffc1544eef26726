import type { Request } from '../../server/request';
import type { NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';
import { rawMime } from '../messages/mime';
import { badRequest } from './problems';
import { seen } from '../quirks/seen';
import { select } from '../state';
import { without } from '../without';

export const MESSAGE_FIELDS = [
	'standard',
	'include_headers',
	'include_basic_headers',
	'include_tracking_options',
	'raw_mime',
] as const;
const BASIC_HEADERS = ['message-id', 'in-reply-to', 'references'];
const SELECTABLE = [
	'id',
	'object',
	'grant_id',
	'thread_id',
	'subject',
	'from',
	'to',
	'cc',
	'bcc',
	'reply_to',
	'date',
	'body',
	'snippet',
	'unread',
	'starred',
	'folders',
	'attachments',
	'headers',
	'metadata',
	'tracking_options',
	'raw_mime',
	'conversation',
];

/** A message as the request wants it: `fields` adds headers or gives only the raw mail, `select` leaves out. Throws 400 on an unknown name. */
export function shown(mailbox: Mailbox, message: NylasMessage, request: Request): object {
	const unknown = request.query
		.get('select')
		?.split(',')
		.find((name) => !SELECTABLE.includes(name.trim()));
	if (unknown !== undefined) throw badRequest(`select names the unknown field ${unknown}`);
	return select(withFields(mailbox, message, request.query.get('fields')), request);
}

/** As `fields=standard` and the notifications have it. */
export function standard(mailbox: Mailbox, message: NylasMessage): Record<string, unknown> {
	return without(
		seen(mailbox, message) as NylasMessage & { tracking_options?: unknown },
		'headers',
		'tracking_options',
	);
}

function withFields(mailbox: Mailbox, message: NylasMessage, fields: string | null): object {
	if (fields === 'raw_mime')
		return { grant_id: message.grant_id, object: 'message', id: message.id, raw_mime: rawMime(mailbox, message) };
	const { headers } = seen(mailbox, message);
	if (fields === 'include_headers') return { ...standard(mailbox, message), headers };
	if (fields === 'include_basic_headers') {
		return {
			...standard(mailbox, message),
			headers: headers.filter(({ name }) => BASIC_HEADERS.includes(name.toLowerCase())),
		};
	}
	if (fields === 'include_tracking_options') {
		const { tracking_options = { opens: false, links: false, thread_replies: false, label: '' } } = message as {
			tracking_options?: object;
		};
		return { ...standard(mailbox, message), tracking_options };
	}
	return standard(mailbox, message);
}
