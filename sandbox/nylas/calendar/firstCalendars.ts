import type { Grant } from '../../types';
import type { Calendar } from './calendar';

/** What a new account has: its own calendar, and one of holidays that nobody can write to. IMAP has no calendars. */
export function firstCalendars(grant: Grant): Calendar[] {
	if (grant.provider === 'imap') return [];
	const isGoogle = grant.provider === 'google';
	const shared = { grant_id: grant.id, object: 'calendar', timezone: 'Europe/Berlin', hex_color: '#0099EE' } as const;
	// Without a draw of chance: the ids of everything else would be others than before.
	const opaque = (name: string) => `AQMkADAwATM0MDAAMS1i${Buffer.from(`${grant.id} ${name}`).toString('base64url')}`;
	return [
		{
			...shared,
			id: isGoogle ? grant.email : opaque('own'),
			name: isGoogle ? grant.email : 'Calendar',
			is_primary: true,
			is_owned_by_user: true,
			read_only: false,
		},
		{
			...shared,
			id: isGoogle ? 'holidays@group.calendar.example' : opaque('holidays'),
			name: 'Holidays',
			is_primary: false,
			is_owned_by_user: false,
			read_only: true,
		},
	];
}
