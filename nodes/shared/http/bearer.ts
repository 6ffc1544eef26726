import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

/** A credential's `authenticate`: a function, because n8n 2.41 evaluates an expression (its usual form) anew for each request. */
export function bearer(tokenField: string) {
	return async (
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const headers = { ...request.headers, Authorization: `Bearer ${String(credential[tokenField] ?? '')}` };
		return await Promise.resolve({ ...request, headers });
	};
}
