import { operations as intercom } from '../nodes/IntercomInbox/operations';
import { parameters as intercomTrigger } from '../nodes/IntercomInbox/trigger/options';
import { operations as nylas } from '../nodes/Nylas/operations';
import { parameters as nylasTrigger } from '../nodes/Nylas/trigger/options';
import { describeParameters } from '../nodes/shared/webhook/parameters';
import { operationsOf, triggerOf } from './nodePages';

/** What the nodes say of themselves, by the page that it stands on. */
export function generatedPages(): Map<string, string> {
	return new Map([
		['docs/nodes/nylas.md', operationsOf(nylas)],
		['docs/nodes/nylas-trigger.md', triggerOf(describeParameters(nylasTrigger))],
		['docs/nodes/intercom-inbox.md', operationsOf(intercom)],
		['docs/nodes/intercom-inbox-trigger.md', triggerOf(describeParameters(intercomTrigger))],
	]);
}
