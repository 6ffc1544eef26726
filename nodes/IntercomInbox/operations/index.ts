import * as admin from './admin';
import * as apiRequest from './apiRequest';
import * as article from './article';
import * as company from './company';
import * as contact from './contact';
import * as conversation from './conversation';
import * as dataAttribute from './dataAttribute';
import * as event from './event';
import * as message from './message';
import * as segment from './segment';
import * as tag from './tag';
import * as team from './team';
import * as ticket from './ticket';
import * as workspace from './workspace';

/** Every operation of the node, by resource: the folders and export names are the stored values. */
export const operations = {
	admin,
	apiRequest,
	article,
	company,
	contact,
	conversation,
	dataAttribute,
	event,
	message,
	segment,
	tag,
	team,
	ticket,
	workspace,
};
