import communityNodes from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** n8n's own tools switch these off; see docs/decisions.md for the rest. */
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

/** Imports go downwards only: nodes/<Node> → nodes/shared → domain; see docs/architecture.md. */
const layer = (files, forbidden) => ({
	files,
	rules: {
		'no-restricted-imports': ['error', { patterns: forbidden.map((group) => ({ group: [group], message: 'Imports go downwards only: docs/architecture.md' })) }],
	},
});

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
	{ ...communityNodes.configs.recommended, files: ['package.json'], languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } } },
	{
		files: ['package.json'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.community.rules,
			'@typescript-eslint/no-unused-expressions': 'off',
		},
	},
	{ files: CREDENTIALS, plugins: { 'n8n-nodes-base': nodesBase }, rules: { ...nodesBase.configs.credentials.rules, ...OFF_AS_N8N_DOES } },
	{ files: NODES, plugins: { 'n8n-nodes-base': nodesBase }, rules: { ...nodesBase.configs.nodes.rules, ...OFF_AS_N8N_DOES } },
	layer(['domain/**/*.ts'], ['**/nodes/**', 'n8n-*', '**/sandbox/**']),
	layer(['nodes/shared/**/*.ts'], ['../Nylas/**', '../IntercomInbox/**', '**/sandbox/**']),
	layer(['nodes/Nylas/**/*.ts'], ['**/IntercomInbox/**', '**/sandbox/**']),
	layer(['nodes/IntercomInbox/**/*.ts'], ['**/nodes/Nylas/**', '../Nylas/**', '../../Nylas/**', '../../../Nylas/**', '**/sandbox/**']),
	layer(['sandbox/**/*.ts'], ['**/domain/webhook/**']),
);
