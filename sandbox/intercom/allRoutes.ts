import { adminRoutes } from './admins';
import { articleRoutes } from './data/articles';
import { attributeRoutes } from './data/attributes';
import { besideRoutes } from './conversations/beside';
import { companyRoutes } from './companies/companies';
import { contactLinkRoutes } from './contacts/contactLinks';
import { contactRoutes } from './contacts/contactRoutes';
import { conversationLinkRoutes } from './conversations/conversationLinks';
import { conversationRoutes } from './conversations/conversationRoutes';
import { conversationTransformRoutes } from './conversations/conversationTransforms';
import { dataAttributeRoutes } from './data/dataAttributes';
import { eventRoutes } from './data/events';
import { manageRoutes } from './conversations/manage';
import { messageRoutes } from './conversations/messages';
import { replyRoutes } from './conversations/reply';
import { segmentRoutes } from './contacts/segments';
import { settingsRoutes } from './data/settingsRoutes';
import { tagRoutes } from './data/tags';
import { ticketRoutes } from './tickets/ticketRoutes';
import { ticketLinkRoutes } from './tickets/ticketLinks';
import { ticketTagRoutes } from './tickets/ticketTags';
import type { Routes } from './protocol/routes';
import type { Workspace } from './state';

/** The tables of all subjects; a new one must be named here. */
export function allRoutes(workspace: Workspace): Routes {
	return {
		...adminRoutes(workspace),
		...tagRoutes(workspace),
		...contactRoutes(workspace),
		...contactLinkRoutes(workspace),
		...companyRoutes(workspace),
		...segmentRoutes(workspace),
		...conversationRoutes(workspace),
		...replyRoutes(workspace),
		...manageRoutes(workspace),
		...conversationLinkRoutes(workspace),
		...conversationTransformRoutes(workspace),
		...attributeRoutes(workspace),
		...dataAttributeRoutes(workspace),
		...messageRoutes(workspace),
		...eventRoutes(workspace),
		...ticketRoutes(workspace),
		...ticketTagRoutes(workspace),
		...ticketLinkRoutes(workspace),
		...besideRoutes(workspace),
		...articleRoutes(workspace),
		...settingsRoutes(workspace),
	};
}
