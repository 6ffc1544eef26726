import type { NylasMessage } from '../../types';
import { cleanedBody } from '../messages/clean';
import { standard } from '../protocol/wire';
import type { Place } from '../state';

const CLEANED = 'message.created.cleaned';

/** Tells the webhooks of a new mail, as far as the quirks let it be told; where one says so, of an older mail, too. */
export function announce(place: Place, message: NylasMessage): void {
	const { state, mailbox } = place;
	const { quirks } = state;
	if (quirks.is('told-again')) tellOlder(place, message);
	const object = told(place, message);
	if (quirks.is('created-as-updated')) return state.emit('message.updated', mailbox, object);
	if (!quirks.is('body-cleaned')) state.emit('message.created', mailbox, object);
	state.emit(CLEANED, mailbox, { ...object, body: cleanedBody(String(object.body)), cleaning_status: 'success' });
}

function tellOlder(place: Place, { id }: NylasMessage): void {
	const { state, mailbox } = place;
	const older = mailbox.sorted().filter((message) => message.id !== id);
	const again = older[Math.floor(state.random() * older.length)];
	if (again) state.emit('message.created', mailbox, told(place, again));
}

function told({ state: { quirks }, mailbox }: Place, message: NylasMessage): Record<string, unknown> {
	const { date, body, snippet } = message;
	return {
		...standard(mailbox, message),
		date: quirks.is('date-zero') ? 0 : date + (quirks.value('date-off') ?? 0),
		...(quirks.is('body-late') ? { body: '', snippet: '' } : { body, snippet }),
	};
}
