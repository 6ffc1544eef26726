/** Where Intercom keeps the files and pictures of conversations, in its three regions (docs/facts/intercom.md 8.18). */
const INTERCOM_HOSTS = [
	'*.intercomcdn.com',
	'*.intercomcdn.eu',
	'*.intercomusercontent.com',
	'*.intercom-attachments.com',
	'*.intercom-attachments.eu',
	'*.au.intercom-attachments.com',
	...Array.from({ length: 9 }, (_, index) => `*.intercom-attachments-${index + 1}.com`),
	'*.intercomassets.com',
	'*.intercomassets.eu',
];

/** Every public host. */
const ALL = '*';

/**
 * The hosts that files of answers are downloaded from: Intercom's and those that a user names, separated by commas, blanks or line
 * breaks. Undefined: every public host (`*`).
 */
export function fileHosts(named: string): string[] | undefined {
	const more = named.split(/[\s,;]+/).filter(Boolean);
	return more.includes(ALL) ? undefined : [...INTERCOM_HOSTS, ...more.map(hostIn)];
}

/** Somebody pastes an address where a host is asked for. */
function hostIn(text: string): string {
	return text.replace(/^https?:\/\//i, '').replace(/[/?#:][^]*/, '');
}
