import type { IntercomSandbox } from './intercom';
import type { NylasSandbox } from './nylas';

export interface SandboxOptions {
	/** 0 picks a free port; also when the wanted port is taken, the next free one is used. */
	nylasPort?: number;
	intercomPort?: number;
	/** Absent: no page is served. */
	pagePort?: number;
	/** Seed of every random draw; default 1. */
	seed?: number;
}

export interface Sandbox {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
	page?: { url: string; close(): Promise<void> };
	close(): Promise<void>;
}
