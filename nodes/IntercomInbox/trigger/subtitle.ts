import { ALL_TOPICS } from './options';
import { TOPICS } from './topics';

const NAMES = { ...Object.fromEntries(TOPICS.map(({ name, value }) => [value, name])), [ALL_TOPICS]: 'All Topics' };

/**
 * Under the node's name, in the words of the menu: `Teammate Answered and 4 more`. n8n's editor evaluates it with the stored values,
 * among them topics that the menu does not have.
 */
export const TRIGGER_SUBTITLE = `={{ [].concat($parameter["topics"] ?? []).map((topic) => (${JSON.stringify(NAMES)})[topic] ?? String(topic).replace(/[._]/g, " ")).map((name, at, names) => at > 0 ? "" : name + (names.length > 1 ? " and " + (names.length - 1) + " more" : "")).join("") }}`;
