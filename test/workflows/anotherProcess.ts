import { ProcessState } from '../../nodes/shared/base/processState';
import { nodesOf, type OurNodes } from './examples';

/** The package as a second n8n process would have it: its memory is empty, and it shares nothing with this one. By its own clock, if given. */
export function anotherProcess(nowMs?: () => number): OurNodes {
	return nodesOf(new ProcessState(nowMs));
}
