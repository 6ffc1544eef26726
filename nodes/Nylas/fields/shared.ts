import { badInput } from '../../shared/base/failure';
import { field } from '../../shared/kit/fields/field';
import type { Query } from '../../shared/http/wire';

/** A field of its own and no option: it says where a thread or folder is. */
export const sharedFrom = field({
	displayName: 'Shared Mailbox',
	type: 'string',
	default: '',
	placeholder: 'e.g. team@example.com/AAMkAGI2',
	description:
		'Microsoft only: a mailbox that is shared with this one, by its email address or grant ID. Threads also need the ID of the shared folder, behind a slash.',
});

/** The same for messages, which are found without their folder. */
export const sharedFromOption = field({
	...sharedFrom,
	displayName: 'Shared From',
	placeholder: 'e.g. team@example.com',
	description: 'The email address or grant ID of a shared mailbox that the message is in. Microsoft only.',
});

/** The query for a message. */
export function sharedMessage({ sharedFrom: from }: { sharedFrom?: string }): Query {
	return { shared_from: from?.trim() || undefined };
}

/** The query for a thread of a shared mailbox; folder IDs may have slashes themselves, addresses don't. */
export function sharedThread(shared: string): Query {
	const { shared_from: from, folder } = split(shared);
	if (from !== undefined && folder === '')
		throw badInput(
			"'Shared Mailbox' has no folder",
			'Nylas finds shared threads by their folder. Add its ID behind a slash: team@example.com/FOLDER_ID.',
		);
	return { shared_from: from, shared_folder_id: folder || undefined };
}

/** Folders are named by the operation itself. */
export function sharedFolder(shared: string): Query {
	return { shared_from: split(shared).shared_from };
}

function split(shared: string): { shared_from: string | undefined; folder: string } {
	const text = shared.trim();
	const at = text.indexOf('/');
	const [from, folder] = at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
	if (from === '' && folder !== '')
		throw badInput("'Shared Mailbox' has no mailbox", 'Enter its address or grant ID before the slash.');
	return { shared_from: from || undefined, folder };
}
