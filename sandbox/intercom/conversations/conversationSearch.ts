import type { FieldFinder, SearchField } from '../protocol/search';
import type { ConversationRecord, Workspace } from '../state';
import { statistics } from './statistics';
import { plainText, words } from '../protocol/text';

type Field = SearchField<ConversationRecord>;

const string = (read: Field['read']): Field => ({ kind: 'string', read });
const number = (read: Field['read']): Field => ({ kind: 'number', read });
const second = (read: Field['read']): Field => ({ kind: 'second', read });
const list = (read: Field['read']): Field => ({ kind: 'list', read });
const boolean = (read: Field['read']): Field => ({ kind: 'boolean', read });

/** Searchable fields of conversations. Source: docs/facts/intercom.md 4.6, 4.7, 4.8. */
const FIELDS: Record<string, Field> = {
	id: string(({ id }) => id),
	created_at: second(({ created_at }) => created_at),
	updated_at: second(({ updated_at }) => updated_at),
	waiting_since: second(({ waiting_since }) => waiting_since),
	snoozed_until: second(({ snoozed_until }) => snoozed_until),
	'source.type': string(() => 'conversation'),
	'source.id': string(({ source }) => source.id),
	'source.delivered_as': string(({ source }) => source.delivered_as),
	'source.subject': string(({ source }) => plainText(source.subject)),
	'source.body': { kind: 'words', read: ({ source }) => words(source.body) },
	'source.author.id': string(({ source }) => source.author.id),
	'source.author.type': string(({ source }) => source.author.type),
	'source.author.name': string(({ source }) => source.author.name),
	'source.author.email': string(({ source }) => source.author.email),
	'source.url': string(() => null),
	contact_ids: list(({ contactIds }) => contactIds),
	teammate_ids: list(({ teammateIds }) => teammateIds),
	admin_assignee_id: number(({ adminAssigneeId }) => adminAssigneeId),
	team_assignee_id: number(({ teamAssigneeId }) => teamAssigneeId),
	channel_initiated: string(() => 'conversation'),
	open: boolean(({ state }) => state !== 'closed'),
	read: boolean(({ read }) => read),
	state: string(({ state }) => state),
	tag_ids: list(({ tags }) => tags.map(({ id }) => id)),
	priority: string(({ isPriority }) => (isPriority ? 'priority' : 'not_priority')),
	ai_agent_participated: boolean(() => false),
};

const STATISTIC = /^statistics\.([a-z_]+)$/;
const NEVER_SET = /^(?:conversation_rating|ai_agent)\.[a-z_.]+$/;
const PREFIX = 'custom_attributes.';

export function conversationFields(workspace: Workspace): FieldFinder<ConversationRecord> {
	return (name) => {
		if (Object.hasOwn(FIELDS, name)) return FIELDS[name];
		if (NEVER_SET.test(name)) return string(() => null);
		return statisticField(STATISTIC.exec(name)?.[1]) ?? attributeField(workspace, name);
	};
}

const NO_PARTS = {
	parts: [],
	source: { delivered_as: 'admin_initiated' },
	created_at: 0,
} as unknown as ConversationRecord;

function statisticField(name: string | undefined): Field | undefined {
	if (name === undefined || name === 'type' || !(name in statistics(NO_PARTS))) return undefined;
	const read: Field['read'] = (conversation) => statistics(conversation)[name];
	return name.endsWith('_at') ? second(read) : number(read);
}

// Not in the documented table, although it works in practice; hence the switch.
function attributeField(workspace: Workspace, name: string): Field | undefined {
	if (workspace.quirks.is('attributes-not-searchable') || !name.startsWith(PREFIX)) return undefined;
	const attribute = name.slice(PREFIX.length);
	if (!workspace.hasConversationAttribute(attribute)) return undefined;
	return string(({ custom_attributes }) => custom_attributes[attribute]);
}
