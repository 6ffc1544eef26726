/** Which hosts of the internet are somebody's own: this machine, its network, the cloud's metadata service. */

/** Names that no public DNS answers, or that mean this machine. */
const PRIVATE_ENDINGS = [
	'localhost',
	'localdomain',
	'local',
	'internal',
	'intranet',
	'private',
	'corp',
	'home',
	'lan',
	'home.arpa',
];

/** Special-purpose blocks (RFC 6890 and its registry), as the first address and the length of the prefix. */
const PRIVATE_V4: ReadonlyArray<readonly [string, number]> = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
];

/** As `new URL` gives it: `127.1`, `0x7f000001` and `2130706433` are 127.0.0.1 there, and IPv6 stands in brackets. */
export function isLoopback(hostname: string): boolean {
	const host = bare(hostname);
	if (host === 'localhost' || host.endsWith('.localhost')) return true;
	const v4 = v4Of(host);
	return v4 === undefined ? groupsOf(host)?.join(':') === '0:0:0:0:0:0:0:1' : v4 >>> 24 === 127;
}

/** Whether the host is on the public internet, as far as its name or address tells. */
export function isPublicHost(hostname: string): boolean {
	const host = bare(hostname);
	if (v4Of(host) !== undefined || host.includes(':')) return isPublicAddress(host);
	return host.includes('.') && !PRIVATE_ENDINGS.some((ending) => host === ending || host.endsWith(`.${ending}`));
}

/** The same for the address that a connection was made to; false for what is none. */
export function isPublicAddress(address: string): boolean {
	const v4 = v4Of(address);
	if (v4 !== undefined) return isPublicV4(v4);
	const groups = groupsOf(address.replace(/%[^]*/, ''));
	return groups !== undefined && isPublicV6(groups);
}

function isPublicV4(address: number): boolean {
	return !PRIVATE_V4.some(([first, length]) => (address ^ (v4Of(first) ?? 0)) >>> (32 - length) === 0);
}

function isPublicV6(groups: readonly number[]): boolean {
	const [first = 0, second = 0] = groups;
	const start = groups.slice(0, 6).join(':');
	// IPv4 inside IPv6 (`::ffff:a.b.c.d`), and its translation (RFC 6052), are as public as the address that is meant.
	if (start === '0:0:0:0:0:65535' || start === '100:65435:0:0:0:0')
		return isPublicV4((((groups[6] ?? 0) << 16) | (groups[7] ?? 0)) >>> 0);
	// Global unicast, without what is reserved there: 2001::/23, 2001:db8::/32, 6to4 and documentation.
	const isReserved =
		(first === 0x2001 && (second < 0x200 || second === 0xdb8)) ||
		first === 0x2002 ||
		(first === 0x3fff && second < 0x1000);
	return first >>> 13 === 1 && !isReserved;
}

function bare(hostname: string): string {
	return hostname
		.toLowerCase()
		.replace(/^\[|\]$/g, '')
		.replace(/\.$/, '');
}

function v4Of(text: string): number | undefined {
	const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
	if (!parts || parts.some((part) => part > 255)) return undefined;
	return parts.reduce((sum, part) => ((sum << 8) | part) >>> 0, 0);
}

/** The eight groups of an IPv6 address, however it is spelled; undefined: it is none. */
function groupsOf(text: string): number[] | undefined {
	if (!/^[0-9a-f:.]{2,45}$/i.test(text) || !text.includes(':')) return undefined;
	const [head = '', tail, ...more] = withoutDots(text).split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail ? tail.split(':') : [];
	const missing = 8 - before.length - after.length;
	if (more.length > 0 || missing < 0 || (tail === undefined && missing !== 0)) return undefined;
	const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
	return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
		? groups.map((group) => parseInt(group, 16))
		: undefined;
}

/** `::ffff:10.0.0.1` as `::ffff:a00:1`. */
function withoutDots(text: string): string {
	const dotted = text.slice(text.lastIndexOf(':') + 1);
	const v4 = v4Of(dotted);
	if (v4 === undefined) return text;
	return `${text.slice(0, -dotted.length)}${(v4 >>> 16).toString(16)}:${(v4 & 0xffff).toString(16)}`;
}
