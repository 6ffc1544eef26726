import type { Request } from '../../server/request';
import type { Answer } from '../../server/answer';
import type { Workspace } from '../state';

/**
 * The two addresses of OAuth, which take no token and count in no rate limit. Nobody is asked here: who opens the page has agreed.
 * Source: docs/facts/intercom.md 1.5, 1.6.
 */
export class OAuth {
	private readonly codes = new Set<string>();

	constructor(private readonly workspace: Workspace) {}

	serve(request: Request): Answer | undefined {
		const at = `${request.method} ${request.path}`;
		if (at === 'GET /oauth') return this.authorize(request);
		if (at === 'POST /auth/eagle/token') return this.token(request);
		return undefined;
	}

	/** Back to the app with a code. Scopes are ticked in the Developer Hub; one that is asked for is refused. */
	private authorize({ query }: Request): Answer {
		const back = redirect(query.get('redirect_uri'));
		if (query.get('client_id') !== this.workspace.clientId) return refused('client_id is not that of the app');
		if (!back) return refused('redirect_uri is neither https nor on this machine');
		if (query.get('scope')) return refused('scope is not known');
		// A code may end in an equals sign, and is not taken without it.
		const code = `${this.workspace.uuid().replaceAll('-', '')}=`;
		this.codes.add(code);
		back.searchParams.set('code', code);
		back.searchParams.set('state', query.get('state') ?? '');
		return { status: 302, headers: { Location: back.href } };
	}

	/** Each code is good for one token. It does not expire and can't be refreshed. */
	private token({ rawBody }: Request): Answer {
		const form = new URLSearchParams(rawBody.toString());
		const { clientId, clientSecret, accessToken } = this.workspace;
		if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
			return refused('Unauthorized Client', 401);
		if (!this.codes.delete(form.get('code') ?? '')) return refused('Unauthorized Code', 401);
		return { status: 200, body: { token_type: 'Bearer', token: accessToken, access_token: accessToken } };
	}
}

function redirect(address: string | null): URL | undefined {
	if (!address || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	return url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname) ? url : undefined;
}

function refused(message: string, status = 400): Answer {
	return {
		status,
		body: { type: 'error.list', errors: [{ code: status === 401 ? 'unauthorized' : 'parameter_invalid', message }] },
		detail: message,
	};
}
