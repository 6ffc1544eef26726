import { attempt } from '../base/api.js';
import { h } from '../base/dom.js';
import { fullTime, initials, personName, shortTime, size, tint } from '../base/format.js';
import { store } from '../base/store.js';
import { verifiedTag } from '../mailbox/mail.js';
import { safeHtml } from './safeHtml.js';

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

/** A part of a conversation: a message or a note, or one line for what somebody did. `act` posts what the teammate does. */
export function bubble(part, act) {
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
			verifiedTag(mailOf(part) ?? {}),
			part.app_package_code ? h('span', { class: 'tag', title: part.app_package_code }, 'API') : null,
			deed ? h('span', { class: 'quiet' }, deed + assignee(part)) : null,
			redaction(part, act),
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

/** Takes the words away, as Intercom's inbox can; the first message of a conversation is no part. */
function redaction(part, act) {
	if (!part.body || part.redacted || part.isSource) return null;
	const button = h(
		'button',
		{
			type: 'button',
			class: 'plain small redact',
			'aria-label': `Redact what ${personName(part.author)} wrote`,
			on: { click: () => attempt(button, () => act('redact', { partId: part.id })) },
		},
		'Redact',
	);
	return button;
}

/** The mail that a customer's words came in by: of that person and second. */
function mailOf({ author, created_at }) {
	const isFrom = ({ from, reply_to }) =>
		[...from, ...reply_to].some(({ email }) => email.toLowerCase() === author.email?.toLowerCase());
	return store.state.mails.find((mail) => mail.date === created_at && isFrom(mail));
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
