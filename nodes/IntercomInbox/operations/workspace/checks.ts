import type { Api } from '../../../shared/http/api';
import type { Check, Found } from '../../../shared/kit/diagnosis';
import type { Connection, Query } from '../../../shared/http/wire';
import type { Admin, Me } from '../../client/model';
import { pageOf } from '../../client/pages';
import { ADD_BY_HAND, linkState } from '../../receive/link/linkState';
import { ALL_TICKETS } from '../../fields/tickets';
import { atLeast, offers, pinnedVersion, regionOf } from '../../client/service';

/** The newest version that an operation asks for. */
const NEWEST = '2.16';

const ONE: Query = { per_page: 1 };

/** One small read of each kind, because an app has a permission for each. */
const PROBES: ReadonlyArray<{ what: string; read(api: Api): Promise<unknown>; neededFor?: string }> = [
	{ what: 'contacts', read: async (api) => await api.get('/contacts', ONE) },
	{ what: 'conversations', read: async (api) => await api.get('/conversations', ONE) },
	{ what: 'tags', read: async (api) => await api.get('/tags') },
	{ what: 'teams', read: async (api) => await api.get('/teams') },
	{ what: 'companies', read: async (api) => await api.get('/companies', ONE), neededFor: 'companies' },
	{
		what: 'data attributes',
		read: async (api) => await api.get('/data_attributes', { model: 'contact' }),
		neededFor: 'data attributes',
	},
	{ what: 'segments', read: async (api) => await api.get('/segments'), neededFor: 'segments' },
	{
		what: 'tickets',
		read: async (api) => await api.search('/tickets/search', { query: ALL_TICKETS, pagination: ONE }),
		neededFor: 'tickets',
	},
	{ what: 'ticket types', read: async (api) => await api.get('/ticket_types'), neededFor: 'tickets' },
	{ what: 'articles', read: async (api) => await api.get('/articles', ONE), neededFor: 'articles' },
];

/** What is looked at, in the order in which one needs the other. */
export function checksOf(api: Api): Check[] {
	return [
		{ check: 'Access token and region', run: async () => await token(api), basis: true },
		{ check: 'API version', run: async () => await version(api) },
		...PROBES.map(({ what, read, neededFor }) => ({
			check: `Reading ${what}`,
			run: async () => (await read(api), ALLOWED),
			neededFor,
		})),
		{ check: 'Teammates with a seat', run: async () => await seats(api) },
		{ check: 'Email link', run: async () => await emailLink(api) },
	];
}

const ALLOWED: Found = { ok: true, found: 'Allowed' };

async function token(api: Api): Promise<Found> {
	const { name, app } = await api.get<Me>('/me');
	const { ok, found, fix } = regionFinding(api.connection, app?.region);
	return { ok, found: `The token of ${name} works for the workspace ${app?.id_code ?? '(unknown)'}; ${found}`, fix };
}

const REGIONS: Readonly<Record<string, string>> = { us: 'United States', eu: 'Europe', au: 'Australia' };

/**
 * The region that `/me` tells against the one that was chosen. `US` is documented; the others are read by their first letters
 * (docs/facts/intercom.md 1.1, 1.8), and what isn't understood is no reason to complain.
 */
export function regionFinding(connection: Pick<Connection, 'baseUrl'>, told?: string): Found {
	const chosen = regionOf(connection);
	if (!told) return { ok: true, found: 'its region is not reported by Intercom' };
	const actual = Object.keys(REGIONS).find((region) => told.toLowerCase().startsWith(region));
	if (!chosen || !actual || chosen === actual) return { ok: true, found: `its region is ${told}` };
	return {
		ok: false,
		found: `its region is ${told}, but the credential has ${REGIONS[chosen]}`,
		fix: `Choose '${REGIONS[actual]}' as the region in the credential.`,
	};
}

/** The pinned one works, or the token would not have been found to; what is left is whether newer ones can be asked for. */
async function version(api: Api): Promise<Found> {
	const pinned = pinnedVersion(api.connection);
	if (offers(NEWEST, api.connection)) return { ok: true, found: pinned };
	await api.get('/me', undefined, { headers: atLeast(NEWEST, api.connection) });
	return { ok: true, found: `${pinned}; operations that need ${NEWEST} can use it` };
}

const NAMES_SHOWN = 10;

async function seats(api: Api): Promise<Found> {
	const { results: admins } = pageOf<Admin>('/admins', await api.get('/admins'));
	const seated = admins.filter(({ has_inbox_seat: hasSeat }) => hasSeat);
	const names = seated
		.slice(0, NAMES_SHOWN)
		.map(({ name }) => name)
		.join(', ');
	if (seated.length > 0)
		return {
			ok: true,
			found: `${seated.length} of ${admins.length}: ${names}${seated.length > NAMES_SHOWN ? ', …' : ''}`,
		};
	return {
		ok: false,
		found: `None of the ${admins.length} teammates has an inbox seat`,
		fix: "In Intercom, open Settings > Workspace > Teammates and give a seat to each teammate who answers. Without a seat they can't see the conversations.",
	};
}

async function emailLink(api: Api): Promise<Found> {
	const { isFine, found, fix } = await linkState(api);
	const sentence = `${found.charAt(0).toUpperCase()}${found.slice(1)}`;
	if (isFine) return { ok: true, found: sentence };
	return {
		ok: false,
		found: sentence,
		fix: `${fix === ADD_BY_HAND ? `Run Conversation: Set Up Email Link. Or: ${fix}` : fix}.`,
	};
}
