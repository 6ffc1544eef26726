import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');

test('the guide shows the operation as it is, and the line that adds it', () => {
	const guide = read('docs/adding-an-operation.md');
	const [operation, line] = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
	expect(operation).toBe(read('nodes/IntercomInbox/operations/conversation/snooze.ts'));
	expect(read('nodes/IntercomInbox/operations/conversation/index.ts')).toContain(line);
});
