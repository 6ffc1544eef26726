import type { IConnections, INode, INodeExecutionData, INodeType } from 'n8n-workflow';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntercomInbox } from '../../nodes/IntercomInbox/IntercomInbox.node';
import { IntercomInboxTrigger } from '../../nodes/IntercomInbox/IntercomInboxTrigger.node';
import { Nylas } from '../../nodes/Nylas/Nylas.node';
import { thisProcess, type ProcessState } from '../../nodes/shared/base/processState';
import { NylasTrigger } from '../../nodes/Nylas/NylasTrigger.node';

export interface Example {
	name: string;
	nodes: INode[];
	connections: IConnections;
	pinData?: Record<string, INodeExecutionData[]>;
}

const folder = join(__dirname, '../../workflows');
const PACKAGE = 'n8n-nodes-nylas-intercom';

export const exampleFiles = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** By type, as workflows name them. */
export type OurNodes = Record<string, INodeType>;

export function nodesOf(processState: ProcessState): OurNodes {
	return {
		[`${PACKAGE}.intercomInbox`]: new IntercomInbox(processState),
		[`${PACKAGE}.intercomInboxTrigger`]: new IntercomInboxTrigger(processState),
		[`${PACKAGE}.nylas`]: new Nylas(processState),
		[`${PACKAGE}.nylasTrigger`]: new NylasTrigger(processState),
	};
}

export const ourNodes = nodesOf(thisProcess);

export function example(file: string): Example {
	return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example;
}
