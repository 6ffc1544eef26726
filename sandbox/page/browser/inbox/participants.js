import { attempt } from '../base/api.js';
import { h } from '../base/dom.js';
import { personFull } from '../base/format.js';

/** Who takes part, each with a way out, and a way in for others. `act` posts what the teammate does. */
export function participants({ contacts }, act) {
	const one = (contact) => {
		const out = h(
			'button',
			{
				type: 'button',
				class: 'plain',
				'aria-label': `Remove ${contact.email ?? contact.name}`,
				on: { click: () => attempt(out, () => act('participants', { remove: contact.id })) },
			},
			'×',
		);
		return h(
			'span',
			{ class: 'participant' },
			`${personFull(contact)} (${contact.role})`,
			contacts.length > 1 ? out : null,
		);
	};
	const email = h('input', {
		type: 'email',
		required: true,
		autocomplete: 'off',
		placeholder: 'Add an address',
		'aria-label': 'Add a participant',
	});
	const add = h('button', { type: 'submit' }, 'Add');
	const form = h('form', { class: 'addParticipant' }, email, add);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		attempt(add, async () => {
			await act('participants', { add: email.value });
			form.reset();
		});
	});
	return [...(contacts.length > 0 ? contacts.map(one) : ['none']), form];
}
