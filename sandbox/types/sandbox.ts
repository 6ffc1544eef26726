import type { Quirks } from '../quirks/quirks';
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
	/** Quirks that are on from the start: `text-cut=500,no-sent-copy`, or `seed:42` for the half that this seed draws. */
	quirks?: string;
}

export interface Sandbox {
	nylas: NylasSandbox;
	intercom: IntercomSandbox;
	quirks: Quirks;
	page?: { url: string; close(): Promise<void> };
	close(): Promise<void>;
}
