import { HttpProblem, type Request } from '../../server/request';
import type { Mailbox } from '../mailbox';
import { badRequest } from './problems';

/** The endpoints that take `shared_from`. Source: Nylas's OpenAPI, parameters of messages, threads and folders. */
const TAKES_IT =
	/^\/v3\/grants\/[^/]+\/(?:messages(?!\/(?:send|schedules|smart-compose)\b)|threads|folders)(?:\/[^/]+)?$/;
/** These need the folder as well, or say `in`. */
const NEEDS_FOLDER = /^GET \/v3\/grants\/[^/]+\/messages$|\/threads(?:\/[^/]+)?$/;

/**
 * The mailbox that a request with `shared_from` is about, and the request as that mailbox's own. Microsoft only; somebody must have
 * shared it (`share`).
 */
export function sharedMailbox(
	{ mailbox, request }: { mailbox: Mailbox; request: Request },
	find: (name: string) => Mailbox,
): { mailbox: Mailbox; request: Request } {
	const from = request.query.get('shared_from');
	if (from === null || !TAKES_IT.test(request.path)) return { mailbox, request };
	if (mailbox.grant.provider !== 'microsoft') throw badRequest('shared_from is for Microsoft only');
	const shared = find(from);
	if (!shared.sharedWith.has(mailbox.grant.id))
		throw new HttpProblem(403, 'the mailbox is not shared with this grant', 'insufficient_scopes');
	const query = new URLSearchParams(request.query);
	const folder = query.get('shared_folder_id');
	if (NEEDS_FOLDER.test(`${request.method} ${request.path}`) && folder === null && !query.has('in'))
		throw badRequest('shared_from needs shared_folder_id');
	query.delete('shared_from');
	query.delete('shared_folder_id');
	if (folder !== null && /\/(?:messages|threads)$/.test(request.path)) query.set('in', folder);
	return { mailbox: shared, request: { ...request, query } };
}
