import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredWorkflow } from '../n8n/rest/records';
import { repository } from './packages';
import { LOOP, readExample } from './setUpWorkflows';
import type { Stage } from './stage';

/** Imports the examples that are not at work, ready to be run or published: with credentials, mailbox and teammate. */
export async function importFurtherExamples({ client, fill }: Stage): Promise<StoredWorkflow[]> {
	const files = (await readdir(join(repository, 'workflows'))).filter((file) => file.endsWith('.json')).sort();
	const stored: StoredWorkflow[] = [];
	for (const file of files.filter((each) => !Object.values(LOOP).includes(each)))
		stored.push(await client.importWorkflow(fill(await readExample(file))));
	return stored;
}
