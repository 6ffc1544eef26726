import type { Search } from '../../../shared/kit/fields/field';
import type { AwayReason, Brand, HelpCenter } from '../../client/model';
import { atLeast } from '../../client/service';
import { wholeList } from './listed';

export const searchBrands: Search = {
	name: 'searchBrands',
	find: async ({ api, filter }) => ({
		results: await wholeList<Brand>(api, '/brands', {
			filter,
			row: ({ id, name, is_default: isDefault }) => ({
				name: name || String(id),
				value: String(id),
				description: isDefault ? 'default' : undefined,
			}),
			headers: atLeast('2.15', api.connection),
		}),
	}),
};

export const searchHelpCenters: Search = {
	name: 'searchHelpCenters',
	find: async ({ api, filter }) => ({
		results: await wholeList<HelpCenter>(api, '/help_center/help_centers', {
			filter,
			row: ({ id, display_name: name, identifier }) => ({ name: name || identifier || String(id), value: String(id) }),
		}),
	}),
};

/** Intercom lists the deleted ones as well; nobody should be away for one of them. */
export const searchAwayReasons: Search = {
	name: 'searchAwayReasons',
	find: async ({ api, filter }) => ({
		results: await wholeList<AwayReason>(api, '/away_status_reasons', {
			filter,
			row: ({ id, label, emoji, deleted }) =>
				deleted ? undefined : { name: [emoji, label].filter(Boolean).join(' ') || String(id), value: String(id) },
			headers: atLeast('2.14', api.connection),
		}),
	}),
};
