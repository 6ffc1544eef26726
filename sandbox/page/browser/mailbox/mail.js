import { get } from '../base/api.js';
import { h } from '../base/dom.js';
import { fullTime, initials, personFull, personName, shortTime, size, tint } from '../base/format.js';
import { inlinePictures, mailFrame } from './mailFrame.js';

const bodies = new Map();
const origins = {
	api: 'sent by the API',
	mailbox: 'sent from the mailbox',
	intercom: 'mailed by Intercom itself',
	customer: undefined,
};

/** What the receiving server says of the sender; nothing where it says nothing. */
export function verifiedTag({ verified }) {
	if (!verified || verified === 'none') return null;
	return h(
		'span',
		{ class: `tag ${verified}`, title: 'What the receiving server says of the sender' },
		`verified: ${verified}`,
	);
}

/** The mail with its body, fetched once. */
export async function wholeMail({ grant_id, id }) {
	const path = `/api/mails/${encodeURIComponent(grant_id)}/${encodeURIComponent(id)}`;
	if (!bodies.has(path)) bodies.set(path, get(path));
	return await bodies.get(path).catch((error) => {
		bodies.delete(path);
		throw error;
	});
}

/** One mail of a thread; its body is fetched when it is opened. */
export function mailArticle(mail, isOpen) {
	const [from] = mail.from;
	const body = h('div', { class: 'mailBody' }, h('p', { class: 'quiet' }, 'Loading'));
	const details = h(
		'details',
		{ open: isOpen },
		h(
			'summary',
			{},
			h('span', { class: `face tint${tint(from ?? {})}`, 'aria-hidden': 'true' }, initials(from ?? {})),
			h('strong', { title: personFull(from ?? {}) }, personName(from ?? {})),
			origins[mail.sentThrough] ? h('span', { class: `tag ${mail.sentThrough}` }, origins[mail.sentThrough]) : null,
			verifiedTag(mail),
			h('span', { class: 'rowText' }, mail.snippet),
			h('time', { title: fullTime(mail.date) }, shortTime(mail.date)),
		),
		h(
			'p',
			{ class: 'recipients' },
			`To ${mail.to.map(personFull).join(', ')}`,
			mail.cc.length > 0 ? ` · Cc ${mail.cc.map(personFull).join(', ')}` : '',
		),
		body,
	);
	const load = () => details.open && fillBody(mail, body);
	details.addEventListener('toggle', load, { once: !isOpen });
	if (isOpen) load();
	return h(
		'article',
		{ class: 'mail', 'aria-label': `Mail from ${personName(from ?? {})}, ${fullTime(mail.date)}` },
		details,
	);
}

async function fillBody(mail, place) {
	if (place.dataset.filled) return;
	place.dataset.filled = 'yes';
	try {
		const whole = await wholeMail(mail);
		const frame = mailFrame(whole.body, {
			title: `Text of the mail "${mail.subject || 'No subject'}"`,
			pictures: await inlinePictures(whole),
		});
		place.replaceChildren(frame, ...attachmentList(mail));
	} catch (error) {
		place.replaceChildren(h('p', { class: 'bad' }, error.message));
	}
}

function attachmentList(mail) {
	const files = mail.attachments.filter(({ is_inline }) => !is_inline);
	if (files.length === 0) return [];
	const link = ({ id, filename, size: bytes }) => {
		const href = `/api/files/nylas/${encodeURIComponent(mail.grant_id)}/${encodeURIComponent(id)}`;
		return h(
			'li',
			{},
			h('a', { href, target: '_blank', download: filename }, filename),
			h('span', { class: 'quiet' }, size(bytes)),
		);
	};
	return [h('ul', { class: 'files', 'aria-label': 'Attachments' }, files.map(link))];
}
