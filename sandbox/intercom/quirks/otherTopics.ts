import type { IntercomPart } from '../../types';
import { notify } from '../conversations/parts';
import type { ConversationRecord, Workspace } from '../state';
import { ticketPartView, ticketView } from '../tickets/ticketView';

const LANGUAGE = 'de';

interface Told {
	conversation: ConversationRecord;
	part: IntercomPart;
}

/** Tells of an answer in a conversation that became a ticket, as of one in a ticket. False where it did not, or the quirk is off. */
export function toldAsTicket(workspace: Workspace, { conversation, part }: Told): boolean {
	const ticket = workspace.tickets.get(conversation.ticketId ?? '');
	if (!ticket || !workspace.quirks.is('ticket-topics')) return false;
	const topic = part.part_type === 'note' ? 'ticket.note.created' : 'ticket.admin.replied';
	workspace.emit(topic, (version) => ({
		...ticketView(workspace, ticket, version),
		ticket_parts: {
			type: 'ticket_part.list',
			total_count: 1,
			ticket_parts: [ticketPartView(workspace, part, version)],
		},
	}));
	return true;
}

/** Tells of a teammate's answer once more, with the words in the customer's language; the part has both from then on. */
export function tellTranslated(workspace: Workspace, { conversation, part }: Told): void {
	const isAnswer = part.author.type === 'admin' && part.part_type !== 'note' && part.body;
	if (!isAnswer || !workspace.quirks.is('answers-translated')) return;
	part.translations = { original: 'en', [LANGUAGE]: translated(part.body ?? '') };
	notify(workspace, 'conversation.admin.replied.translated', { conversation, parts: [part] });
}

/** No word is what it was, and the tags are. */
function translated(html: string): string {
	const words = html.replace(/(<[^>]*>|&\w+;)|(\p{L}+)/gu, (_all, kept?: string, word?: string) =>
		word === undefined ? (kept ?? '') : [...word].reverse().join(''),
	);
	return `<p>Auf Deutsch:</p>${words}`;
}
