import type { NylasMessage } from '../../types';
import type { Mailbox } from '../mailbox';

const DAY_SEC = 24 * 60 * 60;

/** The message as the API shows it at this moment. */
export function seen(mailbox: Mailbox, message: NylasMessage): NylasMessage {
	const { quirks } = mailbox;
	const isEarly = mailbox.ageMs(message) < (quirks.value('body-late') ?? 0);
	const shown = isEarly ? { ...message, body: '', snippet: '' } : { ...message };
	if (quirks.is('headers-missing') && !isSent(mailbox, message)) shown.headers = [];
	if (quirks.is('metadata-hidden')) delete shown.metadata;
	return shown;
}

/** Whether a read of this message by its id finds it yet. */
export function isThere(mailbox: Mailbox, message: NylasMessage): boolean {
	return mailbox.ageMs(message) >= (mailbox.quirks.value('get-late') ?? 0);
}

/** Whether Nylas holds it itself, so that it is found without asking the IMAP server. */
export function isHeld({ grant, quirks }: Mailbox, { date }: Pick<NylasMessage, 'date'>): boolean {
	const days = quirks.value('imap-retention');
	return grant.provider !== 'imap' || days === undefined || date >= Date.now() / 1_000 - days * DAY_SEC;
}

function isSent(mailbox: Mailbox, { folders }: NylasMessage): boolean {
	return folders.includes(mailbox.folderId('sent'));
}
