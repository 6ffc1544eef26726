import { record } from '../../../../domain/record';
import { badInput } from '../../../shared/base/failure';
import type { Api } from '../../../shared/http/api';
import { path } from '../../../shared/http/path';
import type { Json } from '../../../shared/kit/objects';
import { atLeast } from '../../client/service';
import type { Ticket } from '../../client/tickets';

interface Changed {
	ticket: Ticket;
	/** What the request for the type does not take. */
	left: Json;
}

/** Gives a ticket another type, with the state and attributes among its changes: those of the old type may not be known to the new one. */
export async function changeType(
	api: Api,
	{ ticketId, type }: { ticketId: string; type: string },
	{ ticket_attributes, ticket_state_id: state, ...left }: Json,
): Promise<Changed> {
	const headers = atLeast('2.16', api.connection);
	const body = { ticket_type_id: type, ticket_state_id: state ?? (await stateOf(api, ticketId)), ticket_attributes };
	const change = path`/tickets/${ticketId}/change_type`;
	const ticket = await api.post<Ticket>(change, body, { headers });
	return { ticket, left };
}

/** Intercom wants one with every change of the type. Until 2.11 a ticket tells its state by name only. */
async function stateOf(api: Api, ticketId: string): Promise<string> {
	const headers = atLeast('2.12', api.connection);
	const { ticket_state: state } = await api.get<Ticket>(path`/tickets/${ticketId}`, undefined, { headers });
	const { id } = record(state);
	if (id !== undefined) return String(id);
	throw badInput('The ticket has no state', "Add 'Ticket State' with a state of the new type.");
}

export function isEmpty(changes: Json): boolean {
	return Object.values(changes).every((value) => value === undefined);
}
