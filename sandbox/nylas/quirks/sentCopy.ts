import type { NylasMessage } from '../../types';
import type { Place } from '../state';
import { without } from '../without';
import { announce } from './announce';

/** What becomes of the mailbox's own copy of a mail that left. */
export function keepCopy(place: Place, message: NylasMessage): void {
	const { state, mailbox } = place;
	const { quirks } = state;
	if (quirks.is('no-sent-copy')) return;
	if (quirks.is('sent-copy-trashed')) message.folders = [mailbox.folderId('trash')];
	mailbox.add(message);
	announce(place, message);
	if (quirks.is('sent-copy-twice')) {
		const second = { ...without(message, 'metadata'), id: mailbox.newId('message') } as NylasMessage;
		mailbox.add(second);
		announce(place, second);
	}
	const keptMs = quirks.value('sent-copy-emptied');
	if (keptMs !== undefined) state.later(keptMs, () => mailbox.remove(message));
}
