import { conversationShape, createConversation } from './conversations';
import { conversationFields } from './conversationSearch';
import { asPlainText, conversationListItem, conversationView } from './conversationView';
import { parameterInvalid } from '../protocol/errors';
import {
	cursorPage,
	isAscending,
	listQuery,
	numberedPage,
	paginationField,
	searchPaging,
	sortField,
} from '../protocol/pages';
import { findConversation } from '../people';
import type { Call, Routes } from '../protocol/routes';
import { compileQuery } from '../protocol/search';
import { readBody } from '../protocol/body';
import { anything, required } from '../../server/shape';
import type { ConversationRecord, Workspace } from '../state';
import { updateConversation, updateShape } from './conversationUpdate';

const searchShape = { query: required(anything), pagination: paginationField, sort: sortField };

/** Create, read, change, find and delete conversations. Source: docs/facts/intercom.md 7. */
export function conversationRoutes(workspace: Workspace): Routes {
	const one = ({ params }: Call) => findConversation(workspace, params.id);
	return {
		'POST /conversations': {
			answer: ({ json, version }) =>
				createConversation(workspace, readBody(conversationShape, json(), version), version),
		},
		'GET /conversations': { answer: (call) => listConversations(workspace, call) },
		'POST /conversations/search': { answer: (call) => searchConversations(workspace, call) },
		'GET /conversations/deleted': { since: '2.16', answer: (call) => listDeleted(workspace, call) },
		'GET /conversations/:id': { answer: (call) => shown(workspace, one(call), call) },
		'PUT /conversations/:id': {
			answer: (call) => {
				const conversation = one(call);
				updateConversation(workspace, conversation, readBody(updateShape, call.json(), call.version));
				return shown(workspace, conversation, call);
			},
		},
		'DELETE /conversations/:id': { since: '2.13', answer: (call) => deleteConversation(workspace, one(call), call) },
	};
}

function shown(workspace: Workspace, conversation: ConversationRecord, { query, version }: Call): object {
	const displayAs = query.get('display_as');
	if (displayAs !== null && displayAs !== 'plaintext')
		throw parameterInvalid("display_as must be 'plaintext'", 'display_as');
	const view = conversationView(workspace, conversation, version);
	return displayAs ? asPlainText(view) : view;
}

function listConversations(workspace: Workspace, { query, version }: Call): object {
	const page = cursorPage([...workspace.conversations.values()], {
		...listQuery(query, 20),
		by: ({ updated_at }) => updated_at,
	});
	return {
		type: 'conversation.list',
		pages: page.pages,
		total_count: page.total_count,
		conversations: page.items.map((conversation) => conversationListItem(workspace, conversation, version)),
	};
}

function searchConversations(workspace: Workspace, { json, version }: Call): object {
	const { query, pagination, sort } = readBody(searchShape, json(), version);
	const find = conversationFields(workspace);
	const matches = compileQuery(query, find);
	const sorted = sort && find(sort.field);
	if (sort && !sorted) throw parameterInvalid(`${sort.field} is not a field to sort by`, 'sort.field');
	const found = workspace.conversationIndex.records().filter(matches);
	const page = cursorPage(found, {
		...searchPaging(pagination, 20),
		by: (conversation) => (sorted ? (sorted.read(conversation) as string | number | null) : conversation.updated_at),
		ascending: isAscending(sort?.order),
	});
	return {
		type: 'conversation.list',
		pages: page.pages,
		total_count: page.total_count,
		conversations: page.items.map((conversation) => conversationListItem(workspace, conversation, version)),
	};
}

function deleteConversation(workspace: Workspace, { id }: ConversationRecord, { query }: Call): object {
	const retain = query.get('retain_metrics') !== 'false';
	workspace.conversations.delete(id);
	workspace.conversationIndex.remove(id);
	workspace.deletedConversations.push({ id, deleted_at: workspace.nowSec(), metrics_retained: retain });
	workspace.changed();
	workspace.emit('conversation.deleted', () => ({ type: 'conversation', conversation_id: id }));
	return { id, object: 'conversation', deleted: true };
}

function listDeleted(workspace: Workspace, { query }: Call): object {
	const ascending = workspace.deletedConversations.map((gone) => ({ type: 'conversation', ...gone }));
	const page = numberedPage(query.get('order') === 'asc' ? ascending : ascending.reverse(), query, {
		perPage: 20,
		max: 60,
	});
	return { type: 'conversations.list', conversations: page.items, total_count: page.total_count, pages: page.pages };
}
