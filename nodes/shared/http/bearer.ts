import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { badInput } from '../base/failure';
import { isReadOnTheWay } from './baseUrl';

/**
 * A credential's `authenticate`: a function, because n8n 2.41 evaluates an expression (its usual form) anew for each request. Every
 * request with the key passes here, also the credential's own test and that of n8n's HTTP Request node.
 */
export function bearer(tokenField: string) {
	return async (
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		// The HTTP Request node writes `uri`.
		const { uri } = request as { uri?: string };
		if (isReadOnTheWay(request.url || uri || '', request.baseURL))
			throw badInput(
				'The key was not sent to this address',
				'The address must start with https://. http:// is accepted only for this machine.',
			);
		const headers = { ...request.headers, Authorization: `Bearer ${String(credential[tokenField] ?? '')}` };
		return await Promise.resolve({ ...request, headers });
	};
}
