import type { Owner } from '../../scripts/n8n/rest/records';

async function ownerOfProcess(): Promise<Owner> {
	jest.resetModules();
	const { owner } = await import('../../scripts/n8n/rest/owner');
	return owner;
}

describe('the owner of the n8n that the demo starts', () => {
	it('has another password in each process', async () => {
		const passwords = new Set<string>();
		for (let time = 0; time < 20; time++) passwords.add((await ownerOfProcess()).password);
		expect(passwords.size).toBe(20);
	});

	it('has one that n8n takes: 8 to 64 characters, a capital and a digit', async () => {
		for (let time = 0; time < 20; time++) {
			const { password } = await ownerOfProcess();
			expect(password).toMatch(/^(?=.*[A-Z])(?=.*\d).{8,64}$/);
		}
	});
});
