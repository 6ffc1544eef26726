import { attempt, post } from '../base/api.js';
import { fillSelect, h } from '../base/dom.js';
import { personFull } from '../base/format.js';
import { choose, store } from '../base/store.js';

const providers = [
	['google', 'Google'],
	['microsoft', 'Microsoft'],
	['imap', 'IMAP'],
];

/** Customers whose mail program can be opened, and the team's mailboxes. */
export function peoplePanel() {
	const provider = h('select', { 'aria-label': 'Provider' });
	fillSelect(provider, providers);
	const customers = section({
		title: 'Customers',
		people: store.state.customers,
		button: 'Add customer',
		add: async (person) => {
			const { email } = await post('/api/customers', person);
			choose('whose', `customer:${email}`);
		},
	});
	const mailboxes = section({
		title: 'Team mailboxes',
		people: store.state.mailboxes.map(({ name, email, provider: kind, grant_status: status }) => ({
			name,
			email,
			extra: `${kind}, ${status}`,
		})),
		button: 'Add mailbox',
		extra: provider,
		add: (person) => post('/api/mailboxes', { ...person, provider: provider.value }),
	});
	return { title: 'People', body: h('div', {}, customers, mailboxes) };
}

function section({ title, people, button, extra, add }) {
	const name = h('input', { type: 'text', autocomplete: 'off', placeholder: 'Name', 'aria-label': 'Name' });
	const email = h('input', {
		type: 'email',
		required: true,
		autocomplete: 'off',
		placeholder: 'Address',
		'aria-label': 'Address',
	});
	const list = h('ul', { class: 'people' }, people.map(person));
	const submit = h('button', { type: 'submit' }, button);
	const form = h('form', { class: 'actions' }, name, email, extra, submit);
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const added = { name: name.value, email: email.value };
		if (!(await attempt(submit, () => add(added)))) return;
		list.append(person(added));
		form.reset();
		name.focus();
	});
	return h('section', {}, h('h3', {}, title), list, form);
}

function person({ extra, ...who }) {
	return h('li', {}, personFull(who), extra ? h('span', { class: 'quiet' }, ` ${extra}`) : null);
}
