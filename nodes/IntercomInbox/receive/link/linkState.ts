import { EMAIL_THREAD } from '../../../../domain/bridge/link/link';
import type { Api } from '../../../shared/http/api';
import { asFailure } from '../../../shared/base/failure';
import { atLeast } from '../../client/service';

/** A conversation attribute, as far as the link asks about it. */
interface Attribute {
	name?: string;
	archived?: boolean;
	data_type?: string;
}

/** What is true of the link attribute in the workspace, in words, and what a person has to click. */
export interface LinkState {
	isFine: boolean;
	found: string;
	fix?: string;
}

const PLACE = 'Settings > Data > Conversations';

export const ADD_BY_HAND = `In Intercom, open ${PLACE} and add a text attribute named "${EMAIL_THREAD}"`;

/** Those that are called like the link, also archived ones. `GET /conversations/attributes` exists from API 2.16 on. */
async function namedLikeLink(api: Api): Promise<Attribute[]> {
	const { data = [] } = await api.get<{ data?: Attribute[] }>(
		'/conversations/attributes',
		{ include_archived: true },
		{ headers: atLeast('2.16', api.connection) },
	);
	return data.filter(({ name }) => name === EMAIL_THREAD);
}

/** Throws a Failure where Intercom does not list the attributes. */
export async function linkState(api: Api): Promise<LinkState> {
	const named = await namedLikeLink(api);
	const [used, ...others] = named.filter(({ archived }) => !archived);
	const what = `the conversation attribute "${EMAIL_THREAD}"`;
	if (!used && named.length > 0)
		return {
			isFine: false,
			found: `${what} is archived`,
			fix: `Unarchive it in Intercom: ${PLACE}, among the archived attributes`,
		};
	if (!used) return { isFine: false, found: `${what} does not exist`, fix: ADD_BY_HAND };
	// Intercom refuses to write either of them since May 2026 (docs/facts/intercom.md 2.8).
	if (others.length > 0)
		return {
			isFine: false,
			found: `there are ${others.length + 1} conversation attributes "${EMAIL_THREAD}"`,
			fix: `Archive all but one in Intercom: ${PLACE}. Intercom writes to none of several with the same name`,
		};
	if (used.data_type !== undefined && used.data_type !== 'string')
		return {
			isFine: false,
			found: `${what} is of type ${used.data_type}, not text`,
			fix: `Archive it in Intercom: ${PLACE}. Then run Conversation: Set Up Email Link`,
		};
	return { isFine: true, found: `${what} exists` };
}

/** Why Intercom did not take the link. It may be fine by now, or refused for a reason that no list shows. */
export async function whyUnlinked(api: Api): Promise<Required<Omit<LinkState, 'isFine'>>> {
	const state = await linkState(api).catch((error: unknown) => (asFailure(error) ? undefined : Promise.reject(error)));
	if (state && !state.isFine) return { found: state.found, fix: state.fix ?? ADD_BY_HAND };
	if (state)
		return {
			found: `${state.found}, but Intercom refused to write it`,
			fix: "In Intercom's Developer Hub, check that your app may write conversations. Then run Workspace: Diagnose",
		};
	return {
		found: `Intercom refused the conversation attribute "${EMAIL_THREAD}" and does not say which attributes there are`,
		fix: `In Intercom, open ${PLACE}: there must be exactly one text attribute named "${EMAIL_THREAD}", and it must not be archived`,
	};
}
