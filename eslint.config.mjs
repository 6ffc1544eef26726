import communityNodes from '@n8n/eslint-plugin-community-nodes';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** n8n's own tools switch these off; see docs/decisions.md "Linting exceptions". */
const OFF_AS_N8N_DOES = Object.fromEntries(
	[
		'cred-class-field-documentation-url-miscased',
		'cred-class-field-type-options-password-missing',
		'node-class-description-inputs-wrong-regular-node',
		'node-class-description-outputs-wrong',
		'node-param-type-options-max-value-present',
	].map((rule) => [`n8n-nodes-base/${rule}`, 'off']),
);

const NODES = ['nodes/**/*.ts'];
const CREDENTIALS = ['credentials/**/*.ts'];

/** Imports go downwards only, and into a walled room only through its door; docs/architecture.md draws it. */
const OUTSIDE = ['sandbox', 'scripts', 'bench', 'test'];
const EMAIL = 'domain/email';
const SHARED = 'nodes/shared';
const WALLS = [
	wall('domain', ['nodes', 'credentials', ...OUTSIDE]),
	wall('nodes', ['credentials', ...OUTSIDE]),
	wall('sandbox', ['domain', 'nodes', 'credentials', 'scripts', 'bench', 'test']),
	wall('nodes/Nylas', ['nodes/IntercomInbox']),
	wall('nodes/IntercomInbox', ['nodes/Nylas']),
	// One staircase: webhook → kit → http → base, which knows no service.
	wall(SHARED, ['nodes/Nylas', 'nodes/IntercomInbox']),
	wall(`${SHARED}/kit`, [`${SHARED}/webhook`]),
	wall(`${SHARED}/http`, [`${SHARED}/webhook`, `${SHARED}/kit`]),
	wall(`${SHARED}/base`, [`${SHARED}/webhook`, `${SHARED}/kit`, `${SHARED}/http`]),
	// The rooms of a mail. What lies in the folder itself is for all of them, but for the two big functions.
	...['domain/bridge', 'domain/webhook', 'nodes', 'bench', 'scripts'].map((room) =>
		wall(room, [EMAIL], ['./index.ts']),
	),
	wall(`${EMAIL}/html`, [
		`${EMAIL}/lines`,
		`${EMAIL}/people`,
		`${EMAIL}/signature`,
		`${EMAIL}/quotes`,
		`${EMAIL}/automatic`,
	]),
	wall(`${EMAIL}/lines`, [`${EMAIL}/people`, `${EMAIL}/signature`, `${EMAIL}/quotes`, `${EMAIL}/automatic`]),
	wall(`${EMAIL}/people`, [`${EMAIL}/signature`, `${EMAIL}/quotes`, `${EMAIL}/automatic`]),
	wall(`${EMAIL}/signature`, [`${EMAIL}/quotes`, `${EMAIL}/automatic`]),
	wall(`${EMAIL}/quotes`, [`${EMAIL}/people`, `${EMAIL}/automatic`]),
	// The rooms of the nodes: operations may use all of them.
	...rooms('nodes/Nylas', ['client', 'fields', 'mail', 'reply', 'sendAndWait', 'trigger', 'operations'], {
		sendAndWait: ['reply'],
		trigger: ['reply', 'sendAndWait'],
	}),
	...rooms('nodes/IntercomInbox', ['client', 'fields', 'receive', 'trigger', 'operations'], { trigger: ['receive'] }),
];

function wall(target, from, except) {
	return from.map((room) => ({
		target: `./${target}`,
		from: `./${room}`,
		except,
		message: 'docs/architecture.md says who may import whom.',
	}));
}

/** Each room may use those before it. */
function rooms(node, names, alsoShut) {
	return names.map((name, at) =>
		wall(
			`${node}/${name}`,
			[...names.slice(at + 1), ...(alsoShut[name] ?? [])].map((other) => `${node}/${other}`),
		),
	);
}

export default tseslint.config(
	{ ignores: ['dist/**', 'node_modules/**', 'test-results/**', '**/*.d.ts', 'sandbox/page/samples/**'] },
	...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
	{
		files: ['**/*.ts'],
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			// `typeof import(…)` is the type of a module that is loaded lazily.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
		},
	},
	{ ...communityNodes.configs.recommended, files: [...NODES, ...CREDENTIALS] },
	{
		...communityNodes.configs.recommended,
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
	},
	{
		files: ['package.json'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.community.rules,
			'@typescript-eslint/no-unused-expressions': 'off',
		},
	},
	{
		files: CREDENTIALS,
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: { ...nodesBase.configs.credentials.rules, ...OFF_AS_N8N_DOES },
	},
	{
		files: NODES,
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: { ...nodesBase.configs.nodes.rules, ...OFF_AS_N8N_DOES },
	},
	{
		// Whatever a mail or a service sends is matched in time that grows with its length: a quantifier that may start or end anywhere gets a bound.
		files: ['domain/**/*.ts', ...NODES],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
		},
	},
	{
		files: ['**/*.ts', '**/*.js', '**/*.mjs'],
		plugins: { 'import-x': importX },
		settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.json'] })] },
		rules: { 'import-x/no-restricted-paths': ['error', { zones: WALLS.flat(), basePath: import.meta.dirname }] },
	},
);
