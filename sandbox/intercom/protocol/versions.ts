/** API versions 2.11 to 2.16, newest last. Source: docs/facts/intercom.md 1.10. */
const VERSIONS = ['2.11', '2.12', '2.13', '2.14', '2.15', '2.16'] as const;

export type Version = (typeof VERSIONS)[number];

export const DEFAULT_VERSION: Version = '2.15';

export function isVersion(text: string): text is Version {
	return (VERSIONS as readonly string[]).includes(text);
}

/** Whether `version` is `from` or newer. Compares positions: as numbers 2.9 would be newer than 2.11. */
export function atLeast(version: Version, from: Version): boolean {
	return VERSIONS.indexOf(version) >= VERSIONS.indexOf(from);
}

/** The first and the last version that has something; absent: the oldest and the newest. */
export interface Lifetime {
	since?: Version;
	until?: Version;
}

export function existsIn({ since, until }: Lifetime, version: Version): boolean {
	if (since && !atLeast(version, since)) return false;
	return !until || version === until || !atLeast(version, until);
}

/** What an object looks like in one version. Source: docs/facts/intercom.md 2. */
export interface Wire {
	version: Version;
	priority(isPriority: boolean): string;
	/** `admin_assignee_id` and `team_assignee_id` of a conversation. */
	assignee(id: string | null): number | null;
	ticketAssignee(id: string | null): number | string;
	ownerId(id: string | null): number | string | null;
	/** Bodies in webhooks lost their HTML with 2.15. */
	plainWebhookBodies: boolean;
	/** Fields of parts that older versions did not have yet. */
	partFields(part: Record<string, unknown>): Record<string, unknown>;
}

export function wire(version: Version): Wire {
	const from216 = atLeast(version, '2.16');
	return {
		version,
		priority: (isPriority) => (from216 ? (isPriority ? 'high' : 'none') : isPriority ? 'priority' : 'not_priority'),
		assignee: (id) => (id === null ? (from216 ? 0 : null) : Number(id)),
		ticketAssignee: (id) => (from216 ? Number(id ?? 0) : (id ?? '0')),
		ownerId: (id) => (id === null ? null : from216 ? id : Number(id)),
		plainWebhookBodies: atLeast(version, '2.15'),
		partFields: (part) =>
			Object.fromEntries(Object.entries(part).filter(([name]) => atLeast(version, PART_FIELD_SINCE[name] ?? '2.11'))),
	};
}

const PART_FIELD_SINCE: Record<string, Version> = {
	app_package_code: '2.13',
	email_message_metadata: '2.13',
	event_details: '2.13',
	state: '2.13',
	tags: '2.13',
	metadata: '2.14',
};
