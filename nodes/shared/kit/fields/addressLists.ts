import { field } from './field';

/** Options that hold addresses and domains, and mean the same wherever they are. */

/** Whom an AI agent may reach. `reach` says which domains and what for. */
export function allowedDomains(reach: string) {
	return field({
		displayName: 'Allowed Domains',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com, example.org',
		description: `The domains ${reach}. Has no effect otherwise.`,
	});
}

/** Whose mail nobody wants. `effect` says what becomes of it. */
export function blocklist(effect: string) {
	return field({
		displayName: 'Blocklist',
		type: 'string',
		default: '',
		placeholder: 'e.g. spammer@example.com, example.org',
		description: `Comma-separated addresses or domains (with their subdomains) whose email is ${effect}. Set it in the reconcile workflow as well.`,
	});
}

/** The entries of a comma-separated text, each once. */
export function listed(text = ''): string[] {
	return [...new Set(text.split(',').map((entry) => entry.trim()))].filter(Boolean);
}
