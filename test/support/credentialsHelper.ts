import {
	ICredentialsHelper,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
	type INodeTypes,
	type IRequestOptionsSimplified,
} from 'n8n-workflow';

export type Credentials = Record<string, ICredentialDataDecryptedObject>;

/** Gives n8n-core the credentials of a test, and applies `authenticate` as n8n does. */
export class TestCredentialsHelper extends ICredentialsHelper {
	constructor(
		private readonly data: Credentials,
		private readonly types: Readonly<Record<string, ICredentialType>>,
		private readonly nodeTypes: INodeTypes,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.types[name]?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string) {
		return this.types[type].properties;
	}

	async getDecrypted(
		_additionalData: unknown,
		_credentials: unknown,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const defaults = Object.fromEntries(this.types[type].properties.map(({ name, default: value }) => [name, value]));
		return { ...defaults, ...this.data[type] } as ICredentialDataDecryptedObject;
	}

	async getCredentials(): Promise<never> {
		throw new Error('A test run does not look credentials up');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const request = options as IHttpRequestOptions & Record<string, Record<string, unknown>>;
		const { authenticate } = this.types[type];
		if (!authenticate) return request;
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		for (const [group, values] of Object.entries(authenticate.properties)) {
			request[group] = { ...request[group], ...this.resolved(values as Record<string, string>, credentials) };
		}
		return request;
	}

	private resolved(
		values: Record<string, string>,
		credentials: ICredentialDataDecryptedObject,
	): Record<string, unknown> {
		const workflow = new Workflow({ nodes: [], connections: {}, active: false, nodeTypes: this.nodeTypes });
		const node: INode = {
			id: '1',
			name: 'Credential',
			type: 'test.credential',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		};
		const entries = Object.entries(values).map(([name, value]) => {
			const isExpression = value.startsWith('=');
			return [
				name,
				isExpression
					? workflow.expression.getSimpleParameterValue(
							node,
							value,
							'internal',
							{ $credentials: credentials },
							undefined,
							'',
						)
					: value,
			];
		});
		return Object.fromEntries(entries) as Record<string, unknown>;
	}
}
