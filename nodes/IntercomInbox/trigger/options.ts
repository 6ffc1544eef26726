import { field, type Values } from '../../shared/kit/fields/field';
import { ignoreOlderThan } from '../../shared/webhook/age';
import { parametersOf } from '../../shared/webhook/parameters';
import { TOPICS } from './topics';
import { DEFAULT_TOPICS } from './answerTopics';

export const ALL_TOPICS = 'all';

/** What the trigger lets through. The defaults are what the answer workflow needs: human words that can be mailed. */
export const parameters = parametersOf({
	fields: {
		topics: field({
			displayName: 'Trigger On',
			type: 'multiOptions',
			default: DEFAULT_TOPICS,
			options: [
				...TOPICS,
				{ name: '[All Topics]', value: ALL_TOPICS, description: 'Every topic that Intercom sends to the URL' },
			],
		}),
	},
	options: {
		authors: field({
			displayName: 'Teammates',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. 991267645',
			description: 'Only answers from these teammates, by ID or email address',
		}),
		eventsWithoutAnswer: field({
			displayName: 'Events Without an Answer',
			type: 'options',
			default: 'automatic',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description:
						"Start a run, except on topics that are chosen beside 'Teammate Answered' because an answer can come on them (assigned, closed, note, bot)",
				},
				{ name: 'Start a Run', value: 'always', description: 'Start a run for each event of a chosen topic' },
				{ name: 'Skip', value: 'never', description: 'Start a run for answers only' },
				{
					name: 'Skip, Except What Stops an Answer',
					value: 'stop',
					description:
						"Also start a run for redactions and for teammates' internal notes that begin with \"stop\", if their topics are chosen. They leave through 'Problems'.",
				},
			],
			description:
				"What to do when a chosen event contains no answer to send, such as a conversation that was closed without words, or an internal note. 'reason' in the item says why it must not be mailed.",
		}),
		fetchConversation: field({
			displayName: 'Fetch Conversation',
			type: 'boolean',
			default: true,
			description:
				"Whether to fetch the conversation again to get the answer's formatting (newer webhooks contain plain text), valid file URLs and the email link. Costs one or two requests per answer.",
		}),
		fetchRecentAnswer: field({
			displayName: 'Fetch Recent Answer for Tests',
			type: 'boolean',
			default: true,
			description:
				"Whether to fetch your workspace's most recent answer while you listen for a test event, so that the Developer Hub can keep the production URL",
		}),
		ignoreOlderThan: ignoreOlderThan(
			150,
			'Intercom retries rejected notifications after a minute, or after up to two hours if n8n is busy.',
		),
		includeApiParts: field({
			displayName: 'Include API Parts',
			type: 'boolean',
			default: false,
			description:
				'Whether to include answers that an app wrote through the API. If the mirror workflow is active, the emails it added would be sent again.',
		}),
		includeBots: field({
			displayName: 'Include Bots',
			type: 'boolean',
			default: false,
			description: 'Whether to include answers from Fin and from workflows, not only from people',
		}),
		includeNotes: field({
			displayName: 'Include Notes',
			type: 'boolean',
			default: false,
			description:
				'Whether to include internal notes. A workflow that sends answers by email would send them to the customer.',
		}),
		onlyLinked: field({
			displayName: 'Only Linked Conversations',
			type: 'boolean',
			default: true,
			description:
				"Whether to skip answers in conversations without an email thread (attribute 'Email Thread'), which can't be answered by email",
		}),
		otherTopics: field({
			displayName: 'Other Topics',
			type: 'string',
			typeOptions: { multipleValues: true },
			default: [],
			placeholder: 'e.g. audience.created',
			description: 'Topics missing from the list above, as Intercom spells them',
		}),
	},
});

export type TriggerParameters = Values<typeof parameters.fields> & Values<typeof parameters.options>;

export function isChosen(topic: string, { topics, otherTopics }: TriggerParameters): boolean {
	return topics.includes(ALL_TOPICS) || topics.includes(topic) || otherTopics.some((other) => other.trim() === topic);
}
