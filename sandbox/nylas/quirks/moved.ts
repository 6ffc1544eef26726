import type { NylasMessage } from '../../types';
import type { Place } from '../state';
import { announce } from './announce';

/** To be called where a message lies in other folders than before: gives it another id where the quirk says so. */
export function moved(place: Place, message: NylasMessage): NylasMessage {
	const { state, mailbox } = place;
	if (!state.quirks.is('ids-change')) return message;
	const renamed = { ...message, id: mailbox.newId('message') };
	mailbox.remove(message);
	mailbox.add(renamed);
	state.emit('message.deleted', mailbox, { id: message.id, grant_id: mailbox.grant.id, object: 'message' });
	announce(place, renamed);
	return renamed;
}
