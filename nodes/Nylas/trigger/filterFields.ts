import { field, type Fields } from '../../shared/kit/fields/field';
import { folderChoices } from './folders';

const list = { type: 'string', typeOptions: { multipleValues: true }, default: [] } as const;

/** Which mail is wanted; a mail has to pass all that are set. */
export const filterFields = {
	domains: field({
		...list,
		displayName: 'Sender Domains',
		placeholder: 'e.g. example.com',
		description: 'Only emails from these domains and their subdomains',
	}),
	folders: field({
		displayName: 'Folders',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: folderChoices, loadOptionsDependsOn: ['grantId.value'] },
		default: [],
		description:
			'Only emails in one of these folders. Choose the mailbox first; as an expression, a list of the IDs that Folder: Get Many returns.',
	}),
	from: field({
		...list,
		displayName: 'From',
		placeholder: 'e.g. ada@example.com',
		description: 'Only emails from these addresses',
	}),
	onlyWithAttachment: field({
		displayName: 'Has Attachment',
		type: 'boolean',
		default: false,
		description: 'Whether to skip emails without an attachment',
	}),
	subject: field({
		...list,
		displayName: 'Subject',
		placeholder: 'e.g. invoice',
		description: 'Only emails with one of these texts in the subject, in upper or lower case',
	}),
	to: field({
		...list,
		displayName: 'To',
		placeholder: 'e.g. billing@example.com',
		description: 'Only emails to these addresses, in To, Cc or Bcc',
	}),
};

/** Where they were in the first version, whose workflows keep them there. */
export const earlierFilterFields: Fields = Object.fromEntries(
	Object.entries({
		...filterFields,
		folders: field({
			...list,
			displayName: 'Folders',
			placeholder: 'e.g. INBOX',
			description: "Only emails in one of these folders, by the ID that 'Folder: Get Many' returns",
		}),
	})
		.filter(([name]) => name !== 'subject')
		.map(([name, each]) => [name, { ...each, show: { '@version': [1] } }]),
);
