import type { INodeListSearchResult, INodeType } from 'n8n-workflow';
import { ProcessState } from '../../nodes/shared/base/processState';
import type { RecordedRequest } from '../../sandbox/types';
import type { Credentials } from './credentialsHelper';
import { runNode, searchList, type NodeResult, type NodeRun } from './node';

export type Json = Record<string, unknown>;

/** How an operation is run, beside its parameters. */
export interface RunOptions extends Partial<Omit<NodeRun, 'node' | 'resource' | 'operation' | 'parameters'>> {
	/** A second n8n process, which remembers nothing of the first. Default: the one process of the stage. */
	process?: ProcessState;
}

export interface ListOptions {
	filter?: string;
	page?: string;
	/** Other parameters of the node, as the editor sends them along. */
	parameters?: Json;
}

/** What the two services differ in. */
export interface Setting<Options extends RunOptions> {
	node(process: ProcessState): INodeType;
	sandbox: { log: { requests(route?: RegExp): readonly RecordedRequest[] } };
	credentials(options?: Options): Credentials;
	/** Every operation gets them; a test may give others. */
	parameters?: Json;
	/** What the service's own specification says against a request. */
	mistakesIn(request: RecordedRequest): string[];
}

/**
 * The node of one service against its sandbox, and the small language in which the tests of both services run an operation:
 * `await mailbox.run('message:reply', { body: 'Hello' })`, `await inbox.output('contact:create', { email })`.
 */
export class Stage<Options extends RunOptions = RunOptions> {
	readonly process = new ProcessState();
	private readonly checked = new Set<RecordedRequest>();
	private readonly found = new Set<string>();

	constructor(private readonly setting: Setting<Options>) {}

	/** `place` is `resource:operation`. An error is returned, not thrown. */
	async run(place: string, parameters: Json = {}, options?: Options): Promise<NodeResult> {
		const [resource, operation] = place.split(':');
		const { setting } = this;
		const result = await runNode({
			credentials: setting.credentials(options),
			...options,
			node: setting.node(options?.process ?? this.process),
			resource,
			operation,
			parameters: { ...setting.parameters, ...parameters },
		});
		this.check();
		return result;
	}

	/** The JSON of every output item; throws the node's error. */
	async output(place: string, parameters: Json = {}, options?: Options): Promise<Json[]> {
		const { items, error } = await this.run(place, parameters, options);
		if (error) throw error;
		return items.map(({ json }) => json);
	}

	/** A searchable list as the editor asks for it. */
	async list(method: string, options: ListOptions = {}): Promise<INodeListSearchResult> {
		const { node, credentials } = this.setting;
		return await searchList({ node: node(this.process), method, credentials: credentials(), ...options });
	}

	/** What reached the service, oldest first. */
	requests(route?: RegExp): readonly RecordedRequest[] {
		return this.setting.sandbox.log.requests(route);
	}

	/** The JSON bodies that came in at a route. */
	sent(route: RegExp): unknown[] {
		return this.requests(route).map(({ json }) => json);
	}

	last(): RecordedRequest {
		return this.requests().at(-1)!;
	}

	/** What the service's own specification says against the requests so far, each once. */
	get mistakes(): string[] {
		this.check();
		return [...this.found];
	}

	private check(): void {
		const fresh = this.requests().filter((request) => !this.checked.has(request));
		for (const request of fresh) {
			this.checked.add(request);
			for (const mistake of this.setting.mistakesIn(request)) this.found.add(mistake);
		}
	}
}
