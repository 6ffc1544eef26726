import * as apiRequest from './apiRequest';
import * as attachment from './attachment';
import * as availability from './availability';
import * as calendar from './calendar';
import * as contact from './contact';
import * as draft from './draft';
import * as event from './event';
import * as folder from './folder';
import * as grant from './grant';
import * as message from './message';
import * as scheduledMessage from './scheduledMessage';
import * as thread from './thread';
import * as webhook from './webhook';

/** Every operation of the node by resource: menus, parameters and dispatch come from here. A new node starts with the first. */
export const operations = {
	message,
	apiRequest,
	attachment,
	availability,
	calendar,
	contact,
	draft,
	event,
	folder,
	grant,
	scheduledMessage,
	thread,
	webhook,
};
