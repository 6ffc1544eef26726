import { field } from '../../shared/kit/operation';

/** Which mail is wanted; a mail has to pass all that are set. */
export const filterFields = {
	domains: field({
		displayName: 'Sender Domains',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. example.com',
		description: 'Only emails from these domains and their subdomains',
	}),
	folders: field({
		displayName: 'Folders',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. INBOX',
		description: "Only emails in one of these folders, by the ID that 'Folder: Get Many' returns",
	}),
	from: field({
		displayName: 'From',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. ada@example.com',
		description: 'Only emails from these addresses',
	}),
	onlyWithAttachment: field({
		displayName: 'Only With Attachment',
		type: 'boolean',
		default: false,
		description: 'Whether to skip emails without an attachment',
	}),
	to: field({
		displayName: 'To',
		type: 'string',
		typeOptions: { multipleValues: true },
		default: [],
		placeholder: 'e.g. billing@example.com',
		description: 'Only emails to these addresses, in To, Cc or Bcc',
	}),
};
