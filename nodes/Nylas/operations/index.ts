import * as attachment from './attachment';
import * as grant from './grant';
import * as message from './message';
import * as thread from './thread';

/** Every operation of the node by resource: menus, parameters and dispatch come from here. */
export const operations = { attachment, grant, message, thread };
