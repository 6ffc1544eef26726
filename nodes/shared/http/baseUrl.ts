import { badInput } from '../base/failure';
import { isLoopback } from './addresses';

/**
 * The address that a credential names by hand, without slashes at its end. The key goes there with each request, so it has to be https;
 * http only where it never leaves this machine (a proxy beside n8n, the sandbox).
 */
export function customBaseUrl(service: string, given: unknown): string {
	const address = String(given ?? '')
		.trim()
		.replace(/\/{1,100}$/, '');
	if (address === '')
		throw badInput(
			`The ${service} credential has no base URL`,
			"Set 'Base URL' in the credential, or choose a region.",
		);
	if (isPlain(address) && !isReadOnTheWay(address)) return address;
	throw badInput(
		`The base URL of the ${service} credential is not safe for the key`,
		"'Base URL' must start with https://, without a user, a query or a fragment. http:// is accepted only for this machine, such as http://localhost:4010, because the key would cross the network unencrypted.",
	);
}

/** Whether what stands before a path goes on with it, and with nothing else. */
function isPlain(address: string): boolean {
	if (!/^https?:\/\/[^\s\\?#@]+$/i.test(address) || !URL.canParse(address)) return false;
	const { username, password } = new URL(address);
	return username === '' && password === '';
}

/** Whether others on the way could read what goes to this address. */
export function isReadOnTheWay(address: string, base?: string): boolean {
	if (!URL.canParse(address, base)) return false;
	const { protocol, hostname } = new URL(address, base);
	return protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname));
}
