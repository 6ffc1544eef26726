import type { IntercomPart } from '../../types';
import { conversationView } from './conversationView';
import { parameterInvalid, parameterMissing } from '../protocol/errors';
import { addPart, notify } from './parts';
import { adminAuthor, findAssignee, findConversation } from '../people';
import type { Routes } from '../protocol/routes';
import { adminHtml } from '../protocol/sanitize';
import { readBody } from '../protocol/body';
import { id, integer, isRecord, oneOf, required, text } from '../../server/shape';
import type { Author, ConversationRecord, Workspace } from '../state';
import type { Version } from '../protocol/versions';

const SHAPES = {
	close: {
		message_type: required(oneOf('close')),
		type: required(oneOf('admin')),
		admin_id: required(id),
		body: text,
	},
	snoozed: { message_type: required(oneOf('snoozed')), admin_id: required(id), snoozed_until: required(integer) },
	open: { message_type: required(oneOf('open')), admin_id: required(id) },
	assignment: {
		message_type: required(oneOf('assignment')),
		type: required(oneOf('admin', 'team')),
		admin_id: required(id),
		assignee_id: required(id),
		body: text,
	},
};

interface By {
	author: Author;
	body?: string;
	throughApi: boolean;
}

/** `POST /conversations/{id}/parts`: close, snooze, open, assign. Source: docs/facts/intercom.md 7.15. */
export function manageRoutes(workspace: Workspace): Routes {
	return {
		'POST /conversations/:id/parts': {
			answer: ({ params, json, version }) => {
				const conversation = findConversation(workspace, params.id);
				manage(workspace, conversation, { json: json(), version });
				return conversationView(workspace, conversation, version);
			},
		},
		'POST /conversations/:id/run_assignment_rules': {
			until: '2.11',
			answer: ({ params, version }) => conversationView(workspace, findConversation(workspace, params.id), version),
		},
	};
}

function manage(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ json, version }: { json: unknown; version: Version },
): void {
	if (!isRecord(json)) throw parameterInvalid('The body must be an object');
	if (json.message_type === undefined) throw parameterMissing('message_type');
	const by = (adminId: string, body?: string): By => ({
		author: adminAuthor(workspace, adminId),
		body,
		throughApi: true,
	});
	if (json.message_type === 'close') {
		const { admin_id, body } = readBody(SHAPES.close, json, version);
		close(workspace, conversation, by(admin_id, body));
	} else if (json.message_type === 'snoozed') {
		const { admin_id, snoozed_until } = readBody(SHAPES.snoozed, json, version);
		if (snoozed_until <= workspace.nowSec())
			throw parameterInvalid('snoozed_until must be in the future', 'snoozed_until');
		snooze(workspace, conversation, { ...by(admin_id), until: snoozed_until });
	} else if (json.message_type === 'open') {
		open(workspace, conversation, by(readBody(SHAPES.open, json, version).admin_id));
	} else {
		const { admin_id, assignee_id, body, type } = readBody(SHAPES.assignment, json, version);
		const isTeam = findAssignee(workspace, assignee_id).isTeam;
		if (assignee_id !== '0' && isTeam !== (type === 'team'))
			throw parameterInvalid(`type must be ${isTeam ? 'team' : 'admin'}`, 'type');
		assign(workspace, conversation, { ...by(admin_id, body), assigneeId: assignee_id });
	}
}

export function close(workspace: Workspace, conversation: ConversationRecord, by: By): IntercomPart {
	Object.assign(conversation, { state: 'closed', waiting_since: null, snoozed_until: null });
	return add(workspace, conversation, { ...by, partType: 'close', topic: 'conversation.admin.closed' });
}

/** What was snoozed is unsnoozed by it. */
export function open(workspace: Workspace, conversation: ConversationRecord, by: By): IntercomPart {
	const topic = conversation.state === 'snoozed' ? 'conversation.admin.unsnoozed' : 'conversation.admin.opened';
	Object.assign(conversation, { state: 'open', snoozed_until: null });
	return add(workspace, conversation, { ...by, partType: 'open', topic });
}

export function snooze(
	workspace: Workspace,
	conversation: ConversationRecord,
	by: By & { until: number },
): IntercomPart {
	Object.assign(conversation, { state: 'snoozed', snoozed_until: by.until });
	return add(workspace, conversation, { ...by, partType: 'snoozed', topic: 'conversation.admin.snoozed' });
}

/** Assigning a closed conversation with a text does not open it. Unassigning (`0`) takes admin and team away. */
export function assign(
	workspace: Workspace,
	conversation: ConversationRecord,
	by: By & { assigneeId: string },
): IntercomPart {
	const { adminId, teamId, isTeam } = findAssignee(workspace, by.assigneeId);
	if (isTeam) conversation.teamAssigneeId = teamId;
	else conversation.adminAssigneeId = adminId;
	if (by.assigneeId === '0') conversation.teamAssigneeId = null;
	const assignedTo = by.assigneeId === '0' ? null : { type: isTeam ? 'team' : 'admin', id: by.assigneeId };
	return add(workspace, conversation, {
		...by,
		partType: 'assignment',
		topic: 'conversation.admin.assigned',
		assignedTo,
	});
}

interface Step extends By {
	partType: string;
	topic: string;
	assignedTo?: { type: string; id: string } | null;
}

function add(
	workspace: Workspace,
	conversation: ConversationRecord,
	{ partType, topic, assignedTo, author, body, throughApi }: Step,
): IntercomPart {
	const part = addPart(workspace, conversation, {
		part_type: partType,
		author,
		body: body?.trim() ? adminHtml(body) : null,
		assigned_to: assignedTo ?? null,
		throughApi,
	});
	notify(workspace, topic, { conversation, parts: [part] });
	return part;
}
