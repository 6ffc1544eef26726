import { attempt, get, notice, post } from '../base/api.js';
import { fillSelect, h } from '../base/dom.js';
import { filePicker } from '../base/fileInput.js';
import { bareSubject, personFull } from '../base/format.js';
import { mailFrame } from './mailFrame.js';
import { otherSender } from './otherSender.js';
import { isOwnAddress, store } from '../base/store.js';
import { mailPrograms } from './mailPrograms.js';

/** The form for a new mail or a reply, for a customer or for the mailbox itself. `replyTo`: the mail with its body. */
export function composer({ person, replyTo, onSent, onCancel }) {
	const fields = makeFields(person, replyTo);
	const files = filePicker();
	const draft = { sample: undefined };
	const send = h('button', { type: 'submit', class: 'main', 'aria-keyshortcuts': 'Control+Enter' }, 'Send');
	const area = h('div', { class: 'writing' }, fields.text);
	const element = h(
		'form',
		{ class: 'compose', 'aria-label': replyTo ? 'Reply' : 'New mail' },
		h('p', { class: 'recipients' }, 'From ', fields.from),
		replyTo ? null : line('Sample', sampleChoice({ draft, fields, files, area, person })),
		line('To', fields.to),
		line('Cc', fields.cc),
		line('Subject', fields.subject),
		area,
		files.list,
		h(
			'div',
			{ class: 'actions' },
			send,
			files.button,
			files.input,
			h('label', {}, h('span', { class: 'unseen' }, 'Written with'), fields.program),
			h('button', { type: 'button', class: 'plain push', on: { click: onCancel } }, 'Discard'),
		),
		person.kind === 'customer' ? fields.sender.element : null,
	);
	element.addEventListener('submit', (event) => {
		event.preventDefault();
		attempt(send, async () =>
			onSent(
				await post(
					person.kind === 'mailbox' ? '/api/mailbox/send' : '/api/mail',
					mailFrom({ person, replyTo, fields, files, draft }),
				),
			),
		);
	});
	element.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.requestSubmit(send);
		// Nothing that was written is lost by one key.
		if (event.key === 'Escape' && fields.text.value === '') onCancel();
	});
	return {
		element,
		focus: () => (replyTo || fields.to.value ? (replyTo ? fields.text : fields.subject) : fields.to).focus(),
	};
}

function makeFields(person, replyTo) {
	const program = h('select', { title: 'Which mail program writes the HTML' });
	fillSelect(
		program,
		Object.entries(mailPrograms).map(([name, { title }]) => [name, title]),
	);
	return {
		from: h('strong', {}, personFull(person)),
		to: h('input', {
			type: 'text',
			required: true,
			autocomplete: 'off',
			spellcheck: 'false',
			value: recipients(person, replyTo),
		}),
		cc: h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' }),
		subject: h('input', {
			type: 'text',
			autocomplete: 'off',
			value: replyTo ? `Re: ${bareSubject(replyTo.subject)}` : '',
		}),
		sender: otherSender(),
		text: h('textarea', { rows: replyTo ? 5 : 9, 'aria-label': 'Text' }),
		program,
	};
}

// A person who answers the own last mail writes to the same people again.
function recipients(person, replyTo) {
	if (!replyTo) return person.kind === 'customer' ? (store.state.mailboxes[0]?.email ?? '') : '';
	const wroteIt = ({ email }) =>
		person.kind === 'mailbox' ? isOwnAddress(email) : email.toLowerCase() === person.email.toLowerCase();
	if (replyTo.from.some(wroteIt)) return replyTo.to.map(({ email }) => email).join(', ');
	return (replyTo.reply_to.length > 0 ? replyTo.reply_to : replyTo.from).map(({ email }) => email).join(', ');
}

function line(label, input) {
	return h('label', { class: 'line' }, h('span', {}, label), input);
}

function mailFrom({ person, replyTo, fields, files, draft }) {
	const written = draft.sample ?? mailPrograms[fields.program.value].write({ text: fields.text.value, replyTo });
	return {
		grantId: person.grant?.id ?? replyTo?.grant_id ?? '',
		from: fields.sender.from.value || (draft.sample?.from ?? { email: person.email, name: person.name }),
		replyTo: fields.sender.replyTo.value,
		authentication: fields.sender.checked.value,
		to: fields.to.value,
		cc: fields.cc.value,
		subject: fields.subject.value,
		body: written.body,
		plain: written.plain,
		headers: written.headers,
		inReplyTo: replyTo?.id,
		files: files.files(),
	};
}

function sampleChoice({ draft, fields, files, area, person }) {
	const select = h('select', { title: 'A mail as it really looks' });
	fillSelect(select, [['', 'none: write yourself']]);
	let samples = [];
	get('/api/samples').then(
		(found) => {
			samples = found;
			fillSelect(select, [['', 'none: write yourself'], ...found.map(({ id, title }) => [id, title])]);
		},
		(error) => notice(error.message),
	);
	select.addEventListener('change', () => {
		draft.sample = samples.find(({ id }) => id === select.value);
		const { subject = '', body = '', files: added = [], plain } = draft.sample ?? {};
		fields.from.textContent = personFull(draft.sample?.from ?? person);
		fields.subject.value = subject;
		files.set(added);
		fields.program.disabled = draft.sample !== undefined;
		area.replaceChildren(draft.sample ? preview({ body, plain, files: added }) : fields.text);
	});
	return select;
}

function preview({ body, plain, files }) {
	if (plain) return h('pre', { class: 'preview', tabindex: '0', 'aria-label': 'The sample' }, body);
	const pictures = Object.fromEntries(
		files
			.filter(({ contentId }) => contentId)
			.map((file) => [file.contentId, `data:${file.contentType};base64,${file.contentBase64}`]),
	);
	return h('div', { class: 'preview' }, mailFrame(body, { title: 'The sample', pictures }));
}
