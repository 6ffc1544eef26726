import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { Api } from './api';
import { thisProcess, type Held, type ProcessState } from '../base/processState';
import type { Run } from './requests';
import type { Service } from './service';

type AnyContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** The service's client for one execution, webhook or list; n8n's HTTP helper adds the credential and honours proxies. */
export async function connect(
	context: AnyContext,
	service: Service,
	{ dryRun, checkWrite, priority, signal: given, process }: Omit<Run, 'clock'> = {},
): Promise<Api> {
	const { type, data } = await credentialOf(context, service, process);
	// Everywhere else somebody waits for the answer: a webhook's sender, a person at a list.
	const isExecution = 'getExecutionCancelSignal' in context;
	// A webhook has no cancel signal of n8n's; its sender's patience is given instead.
	const signal = given ?? (isExecution ? context.getExecutionCancelSignal() : undefined);
	return new Api(
		service,
		service.connection(data),
		async (options) =>
			(await context.helpers.httpRequestWithAuthentication.call(context, type, options, {
				credentialsDecrypted: { id: '', name: '', type, data },
			})) as unknown,
		{ signal, dryRun, checkWrite, process, priority: priority ?? (isExecution ? 'normal' : 'urgent') },
	);
}

type Asked = WeakMap<object, Map<string, Promise<ICredentialDataDecryptedObject>>>;

/** By n8n's context, with which they end. */
const ASKED: Held<Asked> = { name: 'credentials of a run', make: () => new WeakMap() };

/**
 * The credential, asked for once in an execution, webhook or list: each time costs n8n a query and a decryption, and since 2.41 an
 * isolate for expressions. n8n looks an OAuth2 credential up for each request all the same, because it refreshes the token.
 */
export async function credentialOf(
	context: Pick<AnyContext, 'getNode' | 'getCredentials'>,
	service: Service,
	process: ProcessState = thisProcess,
): Promise<{ type: string; data: ICredentialDataDecryptedObject }> {
	const type = credentialType(context, service);
	const known = process.the(ASKED);
	const asked = known.get(context) ?? new Map<string, Promise<ICredentialDataDecryptedObject>>();
	known.set(context, asked);
	const data = asked.get(type) ?? context.getCredentials(type);
	asked.set(type, data);
	return { type, data: await data };
}

/** The chosen credential type. A node that has never been opened in the editor has the default. */
function credentialType(context: Pick<AnyContext, 'getNode'>, { credentials }: Service): string {
	const { authentication } = context.getNode().parameters;
	return (credentials.find((credential) => credential.authentication === authentication) ?? credentials[0]).type;
}

/** Tells tokens apart in memory, and can't be turned back into one. */
export function tokenKey(...parts: string[]): string {
	return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
