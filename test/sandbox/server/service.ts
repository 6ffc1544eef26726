import { FaultRules } from '../../../sandbox/server/faults';
import { listen, type Listening } from '../../../sandbox/server/http';
import type { HttpProblem, Request } from '../../../sandbox/server/request';
import type { Answer } from '../../../sandbox/server/answer';
import { Log } from '../../../sandbox/server/log';
import { seeded } from '../../../sandbox/server/random';

export interface Echo extends Listening {
	log: Log;
	faults: FaultRules;
	/** What was really done, in order: `METHOD /path`. */
	done: string[];
}

/** A service that answers with what it was asked, for tests of what all services share. */
export async function echo(handle?: (request: Request) => Promise<Answer>, port = 0): Promise<Echo> {
	const log = new Log('nylas');
	const faults = new FaultRules(seeded(1));
	const done: string[] = [];
	const listening = await listen(
		{
			name: 'nylas',
			log,
			faults,
			problem: ({ status, message }: HttpProblem) => ({ status, body: { error: message } }),
			handle: async (request) => {
				done.push(`${request.method} ${request.path}`);
				return handle
					? await handle(request)
					: { status: 200, body: { segments: request.segments, query: [...request.query] } };
			},
		},
		port,
	);
	return { ...listening, log, faults, done };
}
