import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { Api, type Service } from './api';

type AnyContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** The service's client for one execution, webhook or list; n8n's HTTP helper adds the credential and honours proxies. */
export async function connect(context: AnyContext, service: Service, { dryRun = false, signal: given }: { dryRun?: boolean; signal?: AbortSignal } = {}): Promise<Api> {
	const credential = await context.getCredentials(service.credential);
	// A webhook has no cancel signal of n8n's; its sender's patience is given instead.
	const signal = given ?? ('getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined);
	return new Api(
		service,
		service.connection(credential),
		async (options) => (await context.helpers.httpRequestWithAuthentication.call(context, service.credential, options)) as unknown,
		{ signal, dryRun },
	);
}

/** Tells tokens apart in memory, and can't be turned back into one. */
export function tokenKey(...parts: string[]): string {
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
