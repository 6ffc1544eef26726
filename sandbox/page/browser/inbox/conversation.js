import { get, notice } from '../base/api.js';
import { h, sync } from '../base/dom.js';
import { answerForm } from './answerForm.js';
import { bubble } from './bubble.js';
import { participants } from './participants.js';

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
		...fact('Contact', ...participants(summary, view.form.act)),
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
		isSource: true,
		part_type: 'comment',
		created_at: conversation.created_at,
		attachments: source.attachments ?? [],
	};
	const all = [first, ...conversation.conversation_parts.conversation_parts];
	const hadLast = view.parts.lastElementChild?.dataset.key;
	sync(view.parts, all, { key: ({ id }) => id, version: partVersion, render: (part) => bubble(part, view.form.act) });
	view.form.update(summary);
	if (hadLast !== all.at(-1).id) view.parts.scrollTop = view.parts.scrollHeight;
}

function partVersion(part) {
	return `${part.id}|${part.redacted}|${part.attachments?.length ?? 0}|${part.body?.length ?? 0}`;
}

function fact(name, ...values) {
	return [h('div', {}, h('dt', {}, name), h('dd', {}, values))];
}
