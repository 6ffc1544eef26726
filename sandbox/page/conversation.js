import { get, notice } from './api.js';
import { answerForm } from './answerForm.js';
import { h, sync } from './dom.js';
import { fullTime, initials, personFull, personName, shortTime, size, tint } from './format.js';
import { safeHtml } from './safeHtml.js';
import { store } from './store.js';

/** The view of one conversation; {@link drawConversation} fills it. */
export function conversationView({ id, onBack }) {
	const heading = h('h3', { tabindex: '-1' });
	const facts = h('dl', { class: 'facts' });
	const parts = h('div', { class: 'parts', role: 'log', 'aria-label': 'Conversation' });
	const form = answerForm({ id });
	const element = h(
		'div',
		{ class: 'thread' },
		h(
			'div',
			{ class: 'threadTop' },
			h(
				'button',
				{ type: 'button', class: 'plain back', 'aria-label': 'Back to the list', on: { click: onBack } },
				'‹',
			),
			heading,
		),
		facts,
		parts,
		form.element,
	);
	return { kind: 'conversation', id, heading, facts, parts, form, element, write: form.write, version: undefined };
}

/** Brings the view up to date; the conversation itself is fetched only when its row changed. */
export async function drawConversation(view, row) {
	if (!row || view.version === row.version) return;
	view.version = row.version;
	try {
		const { summary, conversation } = await get(`/api/conversations/${encodeURIComponent(view.id)}`);
		fill(view, summary, conversation);
	} catch (error) {
		view.version = undefined;
		notice(error.message);
	}
}

export function stateTag(state) {
	return h('span', { class: `tag ${state}` }, state);
}

function fill(view, summary, conversation) {
	view.heading.textContent = summary.subject;
	view.facts.replaceChildren(
		...fact('State', stateTag(summary.state)),
		...fact(
			'Contact',
			summary.contacts.map((contact) => `${personFull(contact)} (${contact.role})`).join(', ') || 'none',
		),
		...fact('Assignee', [summary.admin, summary.team].filter(Boolean).join(', ') || 'nobody'),
		...(summary.tags.length > 0
			? fact('Tags', ...summary.tags.map((tag) => h('span', { class: 'tag label' }, tag)))
			: []),
		...fact('Email Thread', summary.link ? h('code', {}, summary.link) : 'not linked'),
	);
	const { source } = conversation;
	const first = {
		...source,
		id: `source-${source.id}`,
		part_type: 'comment',
		created_at: conversation.created_at,
		attachments: source.attachments ?? [],
	};
	const all = [first, ...conversation.conversation_parts.conversation_parts];
	const hadLast = view.parts.lastElementChild?.dataset.key;
	sync(view.parts, all, { key: ({ id }) => id, version: partVersion, render: bubble });
	view.form.update(summary);
	if (hadLast !== all.at(-1).id) view.parts.scrollTop = view.parts.scrollHeight;
}

function partVersion(part) {
	return `${part.id}|${part.redacted}|${part.attachments?.length ?? 0}|${part.body?.length ?? 0}`;
}

function fact(name, ...values) {
	return [h('div', {}, h('dt', {}, name), h('dd', {}, values))];
}

const happened = {
	assignment: 'assigned the conversation',
	assign_and_reopen: 'assigned and reopened',
	close: 'closed the conversation',
	open: 'opened the conversation',
	snoozed: 'snoozed the conversation',
	unsnoozed: 'ended the snooze',
	participant_added: 'added a participant',
	participant_removed: 'removed a participant',
	conversation_tags_updated: 'changed the tags',
	conversation_attribute_updated_by_admin: 'set an attribute',
};

function bubble(part) {
	const { author } = part;
	const isText = Boolean(part.body) || part.attachments?.length > 0 || part.redacted;
	const deed = happened[part.part_type];
	if (!isText)
		return h(
			'p',
			{ class: 'happened' },
			`${personName(author)} ${deed ?? part.part_type.replaceAll('_', ' ')}${assignee(part)} · ${shortTime(part.created_at)}`,
		);
	const side =
		part.part_type === 'note' ? 'note' : author.type === 'admin' || author.type === 'bot' ? 'ours' : 'theirs';
	return h(
		'article',
		{
			class: `bubble ${side}`,
			'aria-label': `${side === 'note' ? 'Note' : 'Message'} by ${personName(author)}, ${fullTime(part.created_at)}`,
		},
		h(
			'header',
			{},
			h('span', { class: `face small tint${tint(author)}`, 'aria-hidden': 'true' }, initials(author)),
			h('strong', {}, personName(author)),
			side === 'note' ? h('span', { class: 'tag' }, 'note') : null,
			part.app_package_code ? h('span', { class: 'tag', title: part.app_package_code }, 'API') : null,
			deed ? h('span', { class: 'quiet' }, deed + assignee(part)) : null,
			h('time', { title: fullTime(part.created_at) }, shortTime(part.created_at)),
		),
		h(
			'div',
			{ class: 'words' },
			part.redacted ? h('p', { class: 'quiet' }, 'This message was removed.') : safeHtml(part.body ?? ''),
		),
		files(part.attachments ?? []),
	);
}

function assignee({ part_type, assigned_to: to }) {
	if (part_type !== 'assignment' || !to?.id) return '';
	const name = [...store.state.admins, ...store.state.teams].find(({ id }) => id === String(to.id))?.name;
	return name ? ` to ${name}` : '';
}

function files(attachments) {
	if (attachments.length === 0) return null;
	const link = ({ url, name, filesize }) => {
		const href = `/api/files/intercom?url=${encodeURIComponent(url)}`;
		return h(
			'li',
			{},
			h('a', { href, target: '_blank', download: name }, name),
			h('span', { class: 'quiet' }, size(filesize)),
		);
	};
	return h('ul', { class: 'files', 'aria-label': 'Attachments' }, attachments.map(link));
}
