import type { INodeProperties } from 'n8n-workflow';
import { operations as intercom } from '../nodes/IntercomInbox/operations';
import { parameters as intercomTrigger } from '../nodes/IntercomInbox/trigger/options';
import { operations as nylas } from '../nodes/Nylas/operations';
import { propertiesByVersion } from '../nodes/Nylas/trigger/properties';
import { describeParameters } from '../nodes/shared/webhook/parameters';
import { migratingPage } from './migrate/page';
import { operationsOf, triggerOf } from './nodePages';

/** What the nodes and the migration say of themselves, by the page that it stands on. */
export function generatedPages(): Map<string, string> {
	return new Map([
		['docs/nodes/nylas.md', operationsOf(nylas)],
		['docs/nodes/nylas-trigger.md', triggerOf(propertiesByVersion().filter(isOfToday))],
		['docs/nodes/intercom-inbox.md', operationsOf(intercom)],
		['docs/nodes/intercom-inbox-trigger.md', triggerOf(describeParameters(intercomTrigger))],
		['docs/migrating.md', migratingPage()],
	]);
}

/** Not only of earlier versions of the node. */
function isOfToday({ displayOptions }: INodeProperties): boolean {
	return displayOptions?.show?.['@version']?.includes(1) !== true;
}
