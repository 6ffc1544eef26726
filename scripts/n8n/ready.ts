import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessGroup } from '../machine/processGroup';
import type { N8nRole } from './versions';

const pollMs = 200;
const patienceMs = 180_000;
const shownLogChars = 3_000;

/** What n8n writes when it is up. For `start` that comes after the production webhooks are there. */
const readyLine: Record<N8nRole, RegExp> = {
	start: /Editor is now accessible/,
	worker: /n8n worker is now ready/,
	webhook: /Webhook listener waiting for requests/,
};

export interface Outcome {
	ready: boolean;
	portTaken: boolean;
	reason: string;
	logEnd: string;
}

/** Waits until n8n says it is ready (and, where it serves, answers), has ended, or three minutes have gone. */
export async function untilReady(what: {
	group: ProcessGroup;
	logFile: string;
	url: string;
	role: N8nRole;
}): Promise<Outcome> {
	const from = statSync(what.logFile).size;
	const deadlineMs = Date.now() + patienceMs;
	for (;;) {
		const log = readFileSync(what.logFile).subarray(from).toString('utf8');
		const isUp = readyLine[what.role].test(log) && (what.role === 'worker' || (await answers(what.url)));
		if (isUp) return { ready: true, portTaken: false, reason: '', logEnd: '' };
		const reason = whyNot(what.group, deadlineMs);
		if (reason)
			return {
				ready: false,
				portTaken: /port \d+ is already in use/.test(log),
				reason,
				logEnd: log.slice(-shownLogChars),
			};
		await sleep(pollMs);
	}
}

function whyNot(group: ProcessGroup, deadlineMs: number): string | undefined {
	if (!group.running()) return 'it ended';
	if (Date.now() > deadlineMs) return `it was not ready after ${patienceMs / 1000} s`;
	return undefined;
}

async function answers(url: string): Promise<boolean> {
	const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
	return response?.status === 200;
}
