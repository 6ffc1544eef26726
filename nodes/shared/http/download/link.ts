import { badInput, Failure } from '../../base/failure';
import { isLoopback, isPublicHost } from '../addresses';

/** Where a link may lead. */
export interface LinkRules {
	/** Of an error: which link it was, without the link, which may carry a signature. */
	label: string;
	/** `files.example.com`, or `*.example.com` for what is below it. Absent: every public host. */
	hosts?: readonly string[];
	/** The service's own address: the sandbox serves files beside itself, over http. */
	baseUrl: string;
}

/** The code of the Failure for a link that is sound, but leads to a host that nobody allowed. */
export const HOST_NOT_ALLOWED = 'host_not_allowed';

/**
 * Whoever writes a link could have n8n read its own network for them. So: https, a public host, and one that was allowed. To be asked
 * for each redirect, too. Throws a Failure.
 */
export function checkLink(url: string, { label, hosts, baseUrl }: LinkRules): void {
	if (!URL.canParse(url)) throw refused(label, 'It is no URL');
	const { protocol, hostname, username, password } = new URL(url);
	if (protocol === 'http:' && isLoopback(hostname) && isOnThisMachine(baseUrl)) return;
	if (protocol !== 'https:') throw refused(label, 'It must start with https://');
	if (username !== '' || password !== '') throw refused(label, 'It must not contain a user or a password');
	if (!isPublicHost(hostname)) throw refused(label, 'It leads into a private network');
	if (hosts && !hosts.some((pattern) => isHost(hostname, pattern)))
		throw new Failure(`${label} is on a host that is not allowed`, {
			code: HOST_NOT_ALLOWED,
			retryable: false,
			description: `Add ${hostname} to 'File Hosts' to download files from there.`,
		});
}

/** A link that can't be followed, whatever is allowed. */
export function refused(label: string, why: string): Failure {
	return badInput(`${label} has no valid URL`, `${why}. Files are downloaded over https from public hosts only.`);
}

function isOnThisMachine(baseUrl: string): boolean {
	return URL.canParse(baseUrl) && isLoopback(new URL(baseUrl).hostname);
}

function isHost(hostname: string, pattern: string): boolean {
	const host = hostname.toLowerCase().replace(/\.$/, '');
	const wanted = pattern.trim().toLowerCase().replace(/\.$/, '');
	return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}
