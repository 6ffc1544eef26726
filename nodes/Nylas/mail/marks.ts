import { refuseNothing } from '../../shared/kit/changes';
import { field, type Values } from '../../shared/kit/fields/field';
import type { Json } from '../../shared/kit/objects';
import { readMetadata } from './fields';

/** What can be changed about a message or a thread. */
export const markFields = {
	folders: field({
		displayName: 'Folder IDs',
		type: 'string',
		default: '',
		placeholder: 'e.g. INBOX, Label_2',
		description:
			'Comma-separated IDs of all folders or labels; it is removed from the others. Microsoft accepts exactly one.',
	}),
	starred: field({ displayName: 'Starred', type: 'boolean', default: true, description: 'Whether to mark as starred' }),
	unread: field({ displayName: 'Unread', type: 'boolean', default: false, description: 'Whether to mark as unread' }),
};

/** The request's body; refuses a change of nothing. */
export function marks({
	folders,
	starred,
	unread,
	metadata,
}: Partial<Values<typeof markFields>> & { metadata?: Json }): Json {
	const ids = folders
		?.split(',')
		.map((id) => id.trim())
		.filter(Boolean);
	const changes = { folders: ids, starred, unread, metadata: metadata && readMetadata(metadata) };
	refuseNothing(changes);
	return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
