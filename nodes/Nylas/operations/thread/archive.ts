import { operation } from '../../../shared/kit/operation';
import { grantId, threadId } from '../../fields/ids';
import type { Message } from '../../client/model';
import { changeAll, foldersOf, Places } from './places';

export const archive = operation({
	name: 'Archive',
	action: 'Archive a thread',
	description:
		'Mark the messages of a thread as read and move those in the inbox to the archive. Messages that are there already stay as they are.',
	fields: { grantId, threadId },
	writes: true,
	agents: 'free',
	customersWords: true,
	async execute({ params, api }) {
		const places = await Places.of(api, params);
		const archived = await changeAll(
			api,
			params,
			places.received().flatMap((message) => archivedMessage(message, places)),
		);
		const reason = hasArchive(places)
			? {}
			: { reason: 'The mailbox has no archive folder; the messages stay in the inbox' };
		return { ...archived, ...reason };
	},
});

function hasArchive(places: Places): boolean {
	return places.hasLabels || places.folder('archive') !== undefined;
}

function archivedMessage(message: Message, places: Places) {
	const moves = places.lies(message, 'inbox') && hasArchive(places);
	if (!moves && !message.unread) return [];
	return [{ id: message.id, change: { unread: false, ...(moves ? { folders: outside(message, places) } : {}) } }];
}

/** Google's archive is the absence of the inbox; UNREAD is a label there, too. */
function outside(message: Message, places: Places): string[] {
	const archiveId = places.folder('archive');
	if (!places.hasLabels && archiveId !== undefined) return [archiveId];
	return foldersOf(message).filter((id) => id !== places.folder('inbox') && id !== 'UNREAD');
}
