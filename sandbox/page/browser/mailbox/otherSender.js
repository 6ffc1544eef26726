import { fillSelect, h } from '../base/dom.js';

/** What somebody may put into a mail besides the words: another sender than the own, and what the receiving server says of it. */
export function otherSender() {
	const from = h('input', {
		type: 'text',
		autocomplete: 'off',
		spellcheck: 'false',
		placeholder: 'Another name <and@address>',
	});
	const replyTo = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
	const checked = h('select', {});
	fillSelect(checked, [
		['', 'says nothing of the sender'],
		['pass', 'pass: the sender is real'],
		['fail', 'fail: the sender is forged'],
		['none', 'none: it could not tell'],
	]);
	const line = (label, field) => h('label', { class: 'line' }, h('span', {}, label), field);
	const element = h(
		'details',
		{ class: 'otherSender' },
		h('summary', {}, 'Sender'),
		line('As', from),
		line('Reply-To', replyTo),
		line('Server', checked),
	);
	return { element, from, replyTo, checked };
}
