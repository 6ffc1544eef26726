import type { Sandbox } from '../../sandbox/types';

/** Gives the sandbox what a workspace in use has: a mailbox, and teammates. What is there already is taken. */
export function furnish({ nylas, intercom }: Sandbox): { grant: { id: string; email: string }; adminId: string } {
	const grant = nylas.grants[0] ?? nylas.addGrant({ email: 'support@harbour.example', name: 'Harbour Support', provider: 'google' });
	const withSeat = intercom.admins.find((admin) => admin.has_inbox_seat);
	const admin = withSeat ?? intercom.addAdmin({ name: 'Grace Hopper', email: 'grace@harbour.example', has_inbox_seat: true });
	return { grant, adminId: admin.id };
}
