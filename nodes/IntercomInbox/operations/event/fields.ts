import { oneLine } from '../../../../domain/email';
import type { Api } from '../../../shared/http/api';
import { field } from '../../../shared/kit/fields/field';
import type { Json } from '../../../shared/kit/objects';
import { identityBody, type Identity } from '../../fields/contactIdentity';
import type { Wanted } from '../../client/pages';
import { pageSize, walk } from '../../client/walk';

export const eventName = field({
	displayName: 'Event Name',
	type: 'string',
	default: '',
	required: true,
	read: oneLine,
	placeholder: 'e.g. placed-order',
	description: 'The name of the event, ideally a past-tense verb and a noun. A new name creates a new event type.',
});

/** Pages of a contact's events, newest first, or of how often each happened. The next page is named by its address. */
export function eventPages(
	api: Api,
	identity: Identity,
	{ summary, ...wanted }: Wanted & { summary?: true },
): AsyncGenerator<Json[]> {
	// Leads, too, are of type `user` here (docs/facts/intercom.md 12.4).
	const query = { type: 'user', ...identityBody(identity), summary, per_page: pageSize(wanted) };
	return walk(api, { path: '/events', query });
}
