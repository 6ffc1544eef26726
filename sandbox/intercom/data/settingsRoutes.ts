import { resourceNotFound } from '../protocol/errors';
import { cursorPage, listQuery, numberedPage, wholeList } from '../protocol/pages';
import type { Routes } from '../protocol/routes';
import type { Workspace } from '../state';
import type { Macro } from './settings';

const LONG_AGO_SEC = 1_734_537_243;

/** Macros, brands, reasons to be away, the help center. Source: Intercom's OpenAPI 2.16, `listMacros`, `listBrands`, `listAwayStatusReasons`, `listAllCollections`. */
export function settingsRoutes(workspace: Workspace): Routes {
	return { ...macroRoutes(workspace), ...brandRoutes(workspace), ...helpCenterRoutes(workspace) };
}

function macroRoutes(workspace: Workspace): Routes {
	const visible = () => workspace.settings.macros.filter((macro) => isVisible(workspace, macro));
	return {
		'GET /macros': {
			since: '2.16',
			answer: ({ query }) => {
				const page = cursorPage(visible(), { ...listQuery(query, 50), by: ({ updatedAtSec }) => updatedAtSec });
				const { per_page, next = null } = page.pages;
				return { type: 'list', data: page.items.map(macroView), pages: { type: 'pages', per_page, next } };
			},
		},
		'GET /macros/:id': {
			since: '2.16',
			answer: ({ params }) => {
				const macro = visible().find(({ id }) => id === params.id);
				if (!macro) throw resourceNotFound();
				return macroView(macro);
			},
		},
	};
}

/** For teams only: to those who are in one of them. */
function isVisible(workspace: Workspace, { teamIds }: Macro): boolean {
	const isMember = (teamId: string) =>
		workspace.teams.some(({ id, admin_ids }) => id === teamId && admin_ids.includes(workspace.owner.id));
	return teamIds === undefined || teamIds.some(isMember);
}

function macroView({ id, name, text, teamIds, updatedAtSec }: Macro): object {
	const at = new Date(updatedAtSec * 1_000).toISOString();
	return {
		type: 'macro',
		id,
		name,
		body: text.replace(PLACEHOLDER, (_, key: string, fallback?: string) => element(key, fallback)),
		body_text: text.replace(/<[^>]*>/g, ''),
		created_at: at,
		updated_at: at,
		visible_to: teamIds ? 'specific_teams' : 'everyone',
		visible_to_team_ids: teamIds ?? [],
		available_on: ['inbox'],
	};
}

const PLACEHOLDER = /\{\{\s*([^|{}]+?)\s*(?:\|\s*fallback:\s*["']([^"'{}]*)["']\s*)?\}\}/g;

function element(key: string, fallback?: string): string {
	const escaped = fallback?.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `<attribute key="${key}"${escaped === undefined ? '' : ` default="${escaped}"`}/>`;
}

function brandRoutes(workspace: Workspace): Routes {
	const brands = () => [{ id: workspace.appId, name: 'Sandbox' }, ...workspace.settings.brands].map(view);
	const view = ({ id, name }: { id: string; name: string }) => ({
		type: 'brand',
		id,
		name,
		is_default: id === workspace.appId,
		created_at: LONG_AGO_SEC,
		updated_at: LONG_AGO_SEC,
		help_center_id: '10',
		default_address_settings_id: '15',
	});
	return {
		'GET /brands': { since: '2.15', answer: () => ({ type: 'list', data: brands() }) },
		'GET /away_status_reasons': {
			since: '2.14',
			answer: () => ({
				type: 'list',
				data: workspace.settings.awayReasons.map((reason, order) => ({
					type: 'away_status_reason',
					...reason,
					order,
					created_at: LONG_AGO_SEC,
					updated_at: LONG_AGO_SEC,
				})),
			}),
		},
	};
}

function helpCenterRoutes(workspace: Workspace): Routes {
	const collection = ({ id, name, parent_id }: Workspace['settings']['collections'][number]) => ({
		id,
		workspace_id: workspace.appId,
		name,
		url: `https://help.acme.example/collection-${id}`,
		order: 1,
		created_at: LONG_AGO_SEC,
		updated_at: LONG_AGO_SEC,
		description: '',
		icon: 'bookmark',
		parent_id,
		help_center_id: 79,
	});
	return {
		'GET /help_center/collections': {
			answer: ({ query }) => {
				const { items, ...rest } = numberedPage(workspace.settings.collections, query, { perPage: 20, max: 150 });
				return { type: 'list', data: items.map(collection), ...rest };
			},
		},
		'GET /help_center/help_centers': {
			answer: () =>
				wholeList([
					{
						id: '79',
						workspace_id: workspace.appId,
						created_at: LONG_AGO_SEC,
						updated_at: LONG_AGO_SEC,
						identifier: 'help-center-1',
						website_turned_on: true,
						display_name: 'Help',
					},
				]),
		},
	};
}
