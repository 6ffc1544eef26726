import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { Api } from './api';
import type { Run } from './requests';
import type { Service } from './service';

type AnyContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** The service's client for one execution, webhook or list; n8n's HTTP helper adds the credential and honours proxies. */
export async function connect(
	context: AnyContext,
	service: Service,
	{ dryRun, priority, signal: given, process }: Omit<Run, 'clock'> = {},
): Promise<Api> {
	const type = credentialType(context, service);
	const credential = await context.getCredentials(type);
	// Everywhere else somebody waits for the answer: a webhook's sender, a person at a list.
	const isExecution = 'getExecutionCancelSignal' in context;
	// A webhook has no cancel signal of n8n's; its sender's patience is given instead.
	const signal = given ?? (isExecution ? context.getExecutionCancelSignal() : undefined);
	return new Api(
		service,
		service.connection(credential),
		async (options) => (await context.helpers.httpRequestWithAuthentication.call(context, type, options)) as unknown,
		{ signal, dryRun, process, priority: priority ?? (isExecution ? 'normal' : 'urgent') },
	);
}

/** The chosen credential type. A node that has never been opened in the editor has the default. */
export function credentialType(context: Pick<AnyContext, 'getNode'>, { credentials }: Service): string {
	const { authentication } = context.getNode().parameters;
	return (credentials.find((credential) => credential.authentication === authentication) ?? credentials[0]).type;
}

/** Tells tokens apart in memory, and can't be turned back into one. */
export function tokenKey(...parts: string[]): string {
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
