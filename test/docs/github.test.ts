import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

/** What GitHub does with this repository can't be run here; that it calls what is there can be seen. */

const root = join(__dirname, '../..');
const github = join(root, '.github');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Job {
	permissions?: Record<string, string>;
	container?: string;
	steps: Array<{ run?: string; uses?: string; env?: Record<string, string> }>;
}

const workflows = readdirSync(join(github, 'workflows')).map((file) => ({
	file,
	...(load(readFileSync(join(github, 'workflows', file), 'utf8')) as {
		on: object;
		permissions: Record<string, string>;
		jobs: Record<string, Job>;
	}),
}));
const jobOf = (file: string) => Object.values(workflows.find((workflow) => workflow.file === file)?.jobs ?? {})[0];
const runsOf = (file: string) => jobOf(file).steps.flatMap(({ run }) => run ?? []);

test.each(workflows)('$file may only read unless a job says more, and calls commands that are there', (workflow) => {
	expect(workflow.permissions).toEqual({ contents: 'read' });
	const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
	for (const [, script = 'test'] of commands.join('\n').matchAll(/^npm (?:run ([\w:-]+)|test)\b/gm))
		expect(Object.keys(scripts)).toContain(script);
});

test('CI runs .ci/run, on the system that it is written for', () => {
	expect(runsOf('ci.yml')).toEqual(['.ci/run']);
	expect(existsSync(join(root, '.ci/run'))).toBe(true);
	expect(jobOf('ci.yml').container).toMatch(/^node:20-bookworm$/);
});

test('a tag publishes what was tested, with provenance, and only as the version that it names', () => {
	const runs = runsOf('publish.yml');
	expect(jobOf('publish.yml').permissions).toEqual({ contents: 'read', 'id-token': 'write' });
	expect(runs[0]).toContain('GITHUB_REF_NAME');
	expect(runs.slice(1)).toEqual(['npm test', 'npm run build', 'npm publish --provenance --access public']);
});

test("a bug report asks for both Diagnoses' output", () => {
	const { body } = load(readFileSync(join(github, 'ISSUE_TEMPLATE/bug.yml'), 'utf8')) as {
		body: Array<{ attributes: { label?: string }; validations?: { required: boolean } }>;
	};
	const asked = body.filter(({ attributes }) => /Diagnose/.test(attributes.label ?? ''));
	expect(asked.map(({ validations }) => validations?.required)).toEqual([true, true]);
});

test('the changelog begins with the version of package.json, and cures no disease that nobody had', () => {
	const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
	const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
	expect(text.match(/^## .*$/gm)?.[0]).toBe(`## ${version}`);
	if (version !== '0.1.0') return;
	expect(text.split('\n').length).toBeLessThan(120);
	expect(text).not.toMatch(/^## \[?Unreleased|^### (?:Fixed|Changed)/im);
});
