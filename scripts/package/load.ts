import { join } from 'node:path';

export interface LoadedNode {
	name: string;
	displayName: string;
}

/** Loads a package as n8n does when it starts. Throws when a file, a class or a description is wrong. */
export async function loadPackage(
	folder: string,
	workFolder: string,
): Promise<{ nodes: LoadedNode[]; credentials: string[] }> {
	// n8n-core writes its settings into the user folder when it is loaded.
	process.env.N8N_USER_FOLDER ??= join(workFolder, 'user');
	process.env.N8N_ENCRYPTION_KEY ??= 'check';
	const { PackageDirectoryLoader } = await import('n8n-core');
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const nodes = loader.types.nodes.map(({ name, displayName }) => ({
		name: `${loader.packageName}.${name}`,
		displayName,
	}));
	return { nodes, credentials: loader.types.credentials.map(({ name }) => name) };
}
