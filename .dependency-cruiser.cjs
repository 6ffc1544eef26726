/** ESLint holds the walls (eslint.config.mjs); this looks for what only the whole tree shows: import circles, of types too. */
module.exports = {
	forbidden: [{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true } }],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^dist', '^sandbox/page/samples'] },
	},
};
