import type { File, IntercomSandbox } from '../../types';
import { Failure } from './http/failure';
import { fullConversation } from './inboxState';
import { address, files, text } from './input';

interface Act {
	intercom: IntercomSandbox;
	id: string;
	action: string;
	body: Record<string, unknown>;
}

/** What a teammate does in a conversation. Throws 404 without the conversation, 400 without the teammate. */
export function actAsTeammate({ intercom, id, action, body }: Act): unknown {
	fullConversation(intercom, id);
	const adminId = text(body, 'adminId', 'required');
	if (!intercom.admins.some((admin) => admin.id === adminId))
		throw new Failure(400, 'There is no teammate with this id.');
	const words = text(body, 'body') || undefined;
	if (action === 'close') return intercom.teammate.close(id, { adminId, body: words });
	if (action === 'open') return intercom.teammate.open(id, { adminId });
	if (action === 'snooze') return intercom.teammate.snooze(id, { adminId, untilSec: inAnHour() });
	if (action === 'participants') return changeParticipants({ intercom, id, adminId, body });
	if (action === 'redact') return redact({ intercom, id, adminId, body });
	if (action === 'assign') {
		return intercom.teammate.assign(id, {
			adminId,
			body: words,
			assigneeId: text(body, 'assigneeId') || undefined,
			teamId: text(body, 'teamId') || undefined,
		});
	}
	return reply(intercom, { id, adminId, words, note: body.note === true, files: files(body) });
}

/** What Intercom refuses is a 400 with its words. */
function redact({ intercom, id, adminId, body }: Omit<Act, 'action'> & { adminId: string }): unknown {
	const partId = text(body, 'partId', 'required');
	try {
		intercom.teammate.redact(id, { adminId, partId });
	} catch (error) {
		throw new Failure(400, (error as Error).message);
	}
	return fullConversation(intercom, id).summary;
}

function inAnHour(): number {
	return Math.floor(Date.now() / 1_000) + 60 * 60;
}

/** `{ add: 'ada@customer.example' }` or `{ remove: contactId }`. What Intercom refuses is a 400 with its words. */
function changeParticipants({ intercom, id, adminId, body }: Omit<Act, 'action'> & { adminId: string }): unknown {
	const contactId = text(body, 'remove');
	try {
		if (contactId) intercom.teammate.removeParticipant(id, { adminId, contactId });
		else intercom.teammate.addParticipant(id, { adminId, email: address(body.add).email });
	} catch (error) {
		throw error instanceof Failure ? error : new Failure(400, (error as Error).message);
	}
	return fullConversation(intercom, id).summary;
}

function reply(
	intercom: IntercomSandbox,
	part: { id: string; adminId: string; words?: string; note: boolean; files?: File[] },
) {
	if (!part.words && !part.files?.length) throw new Failure(400, 'Write something, or attach a file.');
	return intercom.teammate.reply(part.id, {
		adminId: part.adminId,
		body: part.words ?? '',
		note: part.note,
		files: part.files,
	});
}
