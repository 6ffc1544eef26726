import { randomBytes } from 'node:crypto';
import type { Owner } from './records';

/**
 * Who logs in to the n8n that this process starts. The password is another one in each process: any page in a browser can reach a server on
 * this machine, and a password that is published would let it in. n8n asks for 8 to 64 characters with a capital and a digit.
 */
export const owner: Owner = {
	email: 'owner@sandbox.example',
	password: `Demo1-${randomBytes(12).toString('base64url')}`,
};
