import type { IntercomMail, IntercomPart } from '../types';
import type { Quirks } from '../quirks/quirks';
import type { ConversationRecord } from './records';

interface Options {
	quirks: Quirks;
	/** Name and address of a contact. */
	contact(id: string): { name: string | null; email: string | null } | undefined;
	nowSec(): number;
	newId(): string;
	changed(): void;
}

/**
 * The mails that Intercom itself writes to contacts who have not seen an answer; nobody here ever sees one in a messenger.
 * No API tells of them. Source: docs/facts/intercom.md 8.14.
 */
export class AnswerMails {
	readonly sent: IntercomMail[] = [];
	private readonly timers = new Set<NodeJS.Timeout>();

	constructor(private readonly options: Options) {}

	/** Mails a teammate's or the bot's words after the quirk's time; nothing while it is off. */
	write(conversation: ConversationRecord, part: IntercomPart): void {
		const afterSec = this.options.quirks.value('mails-answers');
		if (afterSec === undefined || part.part_type === 'note' || !part.body) return;
		if (afterSec <= 0) return this.send(conversation, part);
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			this.send(conversation, part);
		}, afterSec * 1_000);
		this.timers.add(timer.unref());
	}

	close(): void {
		this.timers.forEach((timer) => clearTimeout(timer));
	}

	private send({ id, title, contactIds }: ConversationRecord, part: IntercomPart): void {
		const { quirks, contact, newId, nowSec, changed } = this.options;
		if (!quirks.is('mails-answers') || part.redacted) return;
		for (const contactId of contactIds) {
			const { name, email } = contact(contactId) ?? { name: null, email: null };
			if (!email) continue;
			const mailId = newId();
			this.sent.push({
				id: mailId,
				conversationId: id,
				contactId,
				from: { name: part.author.name ?? 'Support', email: `reply+${mailId}@sandbox1.intercom-mail.com` },
				to: { email, ...(name && { name }) },
				subject: title ?? 'New message',
				body: part.body ?? '',
				atSec: nowSec(),
			});
		}
		changed();
	}
}
