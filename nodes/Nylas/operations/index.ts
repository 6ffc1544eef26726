import * as grant from './grant';
import * as message from './message';
import * as thread from './thread';

/** Every operation of the node by resource: menus, parameters and dispatch come from here. */
export const operations = { grant, message, thread };
