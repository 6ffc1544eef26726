import type { IntercomPart } from '../../types';
import { ApiError, userNotFound } from '../protocol/errors';
import { adminAuthor, contactAuthor, namedContact, pastSeconds } from '../people';
import { readReply } from '../conversations/replyBody';
import type { Call } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import type { Author, TicketRecord, Workspace } from '../state';
import { contactText } from '../quirks/contactText';
import { findTicketType } from './tickets';
import { ticketPartView, ticketView } from './ticketView';

/** `POST /tickets/{id}/reply`. Answers the new part, not the ticket. Source: docs/facts/intercom.md 11.5. */
export function replyToTicket(workspace: Workspace, ticket: TicketRecord, { json, version }: Call): object {
	const body = readReply(json(), version, 'ticket');
	const author =
		body.type === 'admin'
			? adminAuthor(workspace, body.admin_id)
			: customer(workspace, ticket, namedContact(workspace, body));
	const part: IntercomPart = {
		type: 'conversation_part',
		id: workspace.nextId('part'),
		part_type: body.message_type,
		body: body.type === 'admin' ? adminHtml(body.body ?? '') : contactText(workspace.quirks, body.body ?? ''),
		created_at: pastSeconds(workspace, body.created_at),
		updated_at: workspace.nowSec(),
		author,
		attachments: workspace.attachments.fromRequest(body),
		external_id: null,
		redacted: false,
		app_package_code: workspace.packageCode,
	};
	ticket.parts.push(part);
	ticket.updated_at = workspace.nowSec();
	workspace.changed();
	const who = body.type === 'admin' ? 'ticket.admin.replied' : 'ticket.contact.replied';
	workspace.emit(body.message_type === 'note' ? 'ticket.note.created' : who, (version) => ({
		...ticketView(workspace, { ...ticket, parts: [part] }, version),
	}));
	return ticketPartView(workspace, part, version);
}

function customer(workspace: Workspace, ticket: TicketRecord, contact: ReturnType<typeof namedContact>): Author {
	if (findTicketType(workspace, ticket.typeId).category === 'Back-office') {
		throw new ApiError(400, 'parameter_mismatch', 'User replies are not allowed on Backoffice tickets');
	}
	if (!contact || !ticket.contactIds.includes(contact.id)) throw userNotFound();
	return contactAuthor(contact);
}
