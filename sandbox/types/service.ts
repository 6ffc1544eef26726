import type { DeliveryFaults, Faults } from './faults';
import type { Quirks } from '../quirks/quirks';
import type { RequestLog } from './log';

export interface Service {
	/** Without a trailing slash. */
	url: string;
	log: RequestLog;
	faults: Faults;
	deliveryFaults: DeliveryFaults;
	/** How it differs from what we take it for. Both services of one sandbox share them. */
	quirks: Quirks;
	/** Called after anything has changed, and after each log entry. Returns the way to stop. */
	onChange(listener: (what: 'state' | 'log') => void): () => void;
	/** Resolves when no delivery and no retry is on its way. */
	settled(): Promise<void>;
	close(): Promise<void>;
}
