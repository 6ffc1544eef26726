import * as admin from './admin';
import * as company from './company';
import * as contact from './contact';
import * as conversation from './conversation';
import * as dataAttribute from './dataAttribute';
import * as event from './event';
import * as segment from './segment';
import * as tag from './tag';
import * as team from './team';

/** Every operation of the node, by resource: the folders and export names are the stored values. */
export const operations = { admin, company, contact, conversation, dataAttribute, event, segment, tag, team };
