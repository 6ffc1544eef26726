import { badInput } from '../../../shared/base/failure';
import { objectOf, type Json } from '../../../shared/kit/objects';
import { field, type Values } from '../../../shared/kit/fields/field';
import { adminId } from '../../fields/ids';
import { searchCollections } from '../../fields/searches/content';

export const articleState = field({
	displayName: 'State',
	type: 'options',
	default: 'draft',
	options: [
		{ name: 'Draft', value: 'draft' },
		{ name: 'Published', value: 'published' },
	],
	description: 'Whether the article is published or a draft',
});

export const articleBody = field({
	displayName: 'Body',
	type: 'string',
	default: '',
	typeOptions: { rows: 8 },
	description: "The article's HTML content in the default language",
});

/** What can be set on an article beside title, body and state. */
export const articleDetails = {
	authorId: field({ ...adminId, displayName: 'Author', description: 'The teammate shown as the author' }),
	description: field({
		displayName: 'Description',
		type: 'string',
		default: '',
		description: 'One or two sentences shown below the title',
	}),
	parentId: field({
		displayName: 'Parent',
		type: 'string',
		default: '',
		search: searchCollections,
		placeholder: 'e.g. 145',
		description: 'The collection that contains the article. By ID also takes a section.',
	}),
	parentType: field({
		displayName: 'Parent Type',
		type: 'options',
		default: 'collection',
		options: [
			{ name: 'Collection', value: 'collection' },
			{ name: 'Section', value: 'section' },
		],
		description: 'The type of the parent. Applies only if Parent is set.',
	}),
	translatedContent: field({
		displayName: 'Translations (JSON)',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {"de": {"title": "Hallo", "body": "<p>Hallo</p>", "state": "draft"}}',
		description: 'Translated content by language code',
	}),
};

type Details = Partial<Values<typeof articleDetails>>;

/** The body's fields from the details, without the author. Intercom wants the parent as a number in a new article and as text in a change. */
export function detailsBody(
	{ description, parentId, parentType, translatedContent }: Details,
	parent: 'number' | 'text',
): Json {
	const id = parentId?.trim();
	if (id && !/^\d+$/.test(id))
		throw badInput(
			"'Parent' is not an ID",
			'The ID contains only digits. The URL of the collection in Intercom shows it.',
		);
	return {
		description,
		parent_id: id ? (parent === 'number' ? Number(id) : id) : undefined,
		parent_type: id ? (parentType ?? 'collection') : undefined,
		translated_content: translations(translatedContent),
	};
}

function translations(value: unknown): Json | undefined {
	const languages = objectOf(value, 'Translations (JSON)', '{"de": {"title": "Hallo"}}');
	return Object.keys(languages).length > 0 ? languages : undefined;
}

/** An article as an AI agent reads it in a list or after a change: a help center is longer than a model's memory. Get has the text. */
export function withoutText({ body: _body, translated_content: _translations, ...article }: Json): Json {
	return article;
}

/** Whether no language of it is, or becomes, public: an agent may draft, and a person publishes. */
export function staysDraft(article: object): boolean {
	return !/"state":"published"/.test(JSON.stringify(article));
}
