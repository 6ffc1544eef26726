import type { Address, Grant, Mail, NylasMessage } from '../types';
import { compose } from './sending/compose';
import { dispatch, self } from './sending/outgoing';
import type { State } from './state';
import { updateMessage } from './messages/messages';
import { announce } from './quirks/announce';
import { rewrittenFrom } from './quirks/rewrittenFrom';

/** What the holder of the sandbox may see and do without the API. */
export function byHand(state: State) {
	return {
		apiKey: state.apiKey,
		get grants() {
			return [...state.mailboxes.values()].map(({ grant }) => grant);
		},
		addGrant: (grant: Partial<Grant> & { email: string }) => {
			const added = state.addGrant(grant).grant;
			state.changed();
			return added;
		},
		updateGrant: (id: string, change: Partial<Grant>) => updateGrant(state, id, change),
		receive: (grantId: string, mail: Mail) => receive(state, grantId, mail),
		sendByHand: (grantId: string, mail: Omit<Mail, 'from'> & { from?: Address }) => {
			const mailbox = state.mailbox(grantId);
			return dispatch({ state, mailbox }, { from: self(mailbox), ...mail, direction: 'sent' }, false);
		},
		share: (grantId: string, withGrantId: string) => void state.mailbox(grantId).sharedWith.add(withGrantId),
		folders: (grantId: string) => [...state.mailbox(grantId).folders.values()],
		changeByHand: (grantId: string, messageId: string, change: Pick<Partial<NylasMessage>, 'folders' | 'unread'>) => {
			const mailbox = state.mailbox(grantId);
			const message = mailbox.messages.get(messageId);
			if (!message) throw new Error('The mailbox has no such message');
			updateMessage({ state, mailbox }, message, change);
		},
		messages: (grantId: string) => state.mailbox(grantId).sorted(),
		outbox: (grantId: string) => state.mailbox(grantId).outbox,
		file: (grantId: string, attachmentId: string) => file(state, grantId, attachmentId),
		get webhooks() {
			return [...state.webhooks.values()];
		},
	};
}

function receive(state: State, grantId: string, mail: Mail): NylasMessage {
	const mailbox = state.mailbox(grantId);
	const message = compose(
		mailbox,
		{ ...(state.quirks.is('from-rewritten') ? rewrittenFrom(mailbox, mail) : mail), direction: 'received' },
		{ random: state.random, nowSec: state.nowSec() },
	);
	mailbox.add(message);
	const inbox = message.folders;
	const junkMs = state.quirks.value('spam-first');
	if (junkMs !== undefined) message.folders = [mailbox.folderId('junk')];
	announce({ state, mailbox }, message);
	if (junkMs !== undefined) state.later(junkMs, () => updateMessage({ state, mailbox }, message, { folders: inbox }));
	state.changed();
	return message;
}

function file(state: State, grantId: string, attachmentId: string): Buffer {
	const bytes = state.mailbox(grantId).files.get(attachmentId);
	if (!bytes) throw new Error('The sandbox has no such attachment');
	return bytes;
}

function updateGrant(state: State, id: string, change: Partial<Grant>): Grant {
	const mailbox = state.mailbox(id);
	const hasExpired = mailbox.grant.grant_status === 'valid' && change.grant_status === 'invalid';
	const { provider, email } = Object.assign(mailbox.grant, change);
	const shared = { grant_id: id, integration_id: state.applicationId, provider, email };
	if (hasExpired) state.emit('grant.expired', mailbox, { code: 25_009, ...shared, grant_updated_at: state.nowSec() });
	else
		state.emit('grant.updated', mailbox, {
			code: 25_014,
			...shared,
			reauthentication_flag: change.grant_status === 'valid',
		});
	state.changed();
	return mailbox.grant;
}
