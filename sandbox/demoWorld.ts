import type { Grant, Sandbox } from './types';

const ADMINS = [
	{ name: 'Ada', email: 'ada@acme.example' },
	{ name: 'Ben', email: 'ben@acme.example' },
];
const CLEO = { name: 'Cleo', email: 'cleo@acme.example' };
const TAGS = ['Billing', 'Bug', 'Urgent'];

/**
 * A small company: the mailbox support@acme.example with an alias, two teammates in one team and a colleague without a seat, some
 * tags. What is there already stays.
 */
export function demoWorld({ nylas, intercom }: Sandbox): Grant {
	const admins = ADMINS.map(
		(wanted) =>
			intercom.admins.find(({ email }) => email === wanted.email) ??
			intercom.addAdmin({ ...wanted, has_inbox_seat: true }),
	);
	const hasTeam = intercom.teams.some(({ name }) => name === 'Support');
	if (!hasTeam) intercom.addTeam({ name: 'Support', admin_ids: admins.map(({ id }) => id) });
	if (!intercom.admins.some(({ email }) => email === CLEO.email)) intercom.addAdmin({ ...CLEO, has_inbox_seat: false });
	for (const tag of TAGS) {
		if (!intercom.tags.some(({ name }) => name === tag)) intercom.addTag(tag);
	}
	return nylas.addGrant({
		email: 'support@acme.example',
		name: 'Acme Support',
		email_aliases: ['help@acme.example'],
	});
}
