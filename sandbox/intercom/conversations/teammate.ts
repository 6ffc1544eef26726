import type { IntercomPart, IntercomSandbox } from '../../types';
import { partView } from './conversationView';
import { parameterInvalid } from '../protocol/errors';
import { attach, detach, tagConversation } from './conversationLinks';
import { redactPart } from './conversationTransforms';
import { assign, close, open, snooze } from './manage';
import { adminAuthor, findConversation } from '../people';
import { addAdminPart, addContactPart } from './reply';
import { contactText } from '../quirks/contactText';
import { startConversation } from './messages';
import { notify } from './parts';
import type { Workspace } from '../state';

/**
 * What a teammate does in the inbox. The parts carry no package code, since no app made them. Throws for an id that does not
 * exist. `body` is text or HTML; the inbox itself writes `<p class="no-margin">`.
 */
export function teammate(workspace: Workspace): IntercomSandbox['teammate'] {
	const at = (conversationId: string) => findConversation(workspace, conversationId);
	const shown = (part: IntercomPart) => partView(workspace, part, workspace.appVersion);
	const by = (adminId: string, body?: string) => ({ author: adminAuthor(workspace, adminId), body, throughApi: false });
	return {
		reply: (conversationId, { adminId, body, note, files = [] }) =>
			shown(
				addAdminPart(workspace, at(conversationId), {
					author: adminAuthor(workspace, adminId),
					html: inboxHtml(body),
					isNote: note,
					attachments: files.map(({ filename, contentType, content }) =>
						workspace.attachments.add({ name: filename, content_type: contentType, content }),
					),
					throughApi: false,
				}),
			),
		assign: (conversationId, { adminId, assigneeId, teamId, body }) => {
			const target = assigneeId ?? teamId;
			if (target === undefined) throw parameterInvalid('assigneeId or teamId is needed', 'assigneeId');
			return shown(assign(workspace, at(conversationId), { ...by(adminId, body), assigneeId: target }));
		},
		close: (conversationId, { adminId, body }) => shown(close(workspace, at(conversationId), by(adminId, body))),
		open: (conversationId, { adminId }) => shown(open(workspace, at(conversationId), by(adminId))),
		snooze: (conversationId, { adminId, untilSec }) =>
			shown(snooze(workspace, at(conversationId), { ...by(adminId), until: untilSec })),
		redact: (conversationId, { adminId, partId }) => {
			by(adminId);
			const conversation = at(conversationId);
			redactPart(workspace, conversation, partId);
			workspace.saveConversation(conversation);
		},
		addParticipant: (conversationId, { adminId, email }) => {
			by(adminId);
			attach(workspace, at(conversationId), { email });
		},
		removeParticipant: (conversationId, { adminId, contactId }) => {
			by(adminId);
			detach(workspace, at(conversationId), contactId);
		},
		tag: (conversationId, { adminId, tagId, isOn = true }) =>
			tagConversation(workspace, at(conversationId), { tagId, isOn, adminId }),
		prioritize: (conversationId, { isPriority }) => {
			const conversation = at(conversationId);
			conversation.isPriority = isPriority;
			workspace.saveConversation(conversation);
			notify(workspace, 'conversation.priority.updated', { conversation, parts: [] });
		},
		start: ({ adminId, contactId, body, subject }) =>
			startConversation(workspace, {
				author: adminAuthor(workspace, adminId),
				contactId,
				html: inboxHtml(body),
				subject,
			}),
	};
}

/** A contact answers what Intercom mailed: a part of no app. Throws for a mail that was never written. */
export function replyToMail(workspace: Workspace, mailId: string, body: string): IntercomPart {
	const mail = workspace.answerMails.sent.find(({ id }) => id === mailId);
	const contact = mail && workspace.contacts.get(mail.contactId);
	if (!mail || !contact) throw parameterInvalid('There is no such mail of Intercom', 'mailId');
	const part = addContactPart(workspace, findConversation(workspace, mail.conversationId), {
		contact,
		createdAt: workspace.nowSec(),
		html: contactText(workspace.quirks, body),
		throughApi: false,
		isMail: true,
	});
	return partView(workspace, part, workspace.appVersion);
}

/** The inbox's own editor writes the HTML, so nothing is taken out. */
function inboxHtml(body: string): string {
	if (/<[a-z][^>]*>/i.test(body)) return body;
	const lines = body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').split(/\r?\n/);
	return lines.map((line) => `<p class="no-margin">${line}</p>`).join('\n');
}
