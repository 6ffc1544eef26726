import { tortureQueue } from '../queue';
import { tortureRegular, type TortureRun } from '../regular';

/** Everything goes wrong at once, on one n8n process and on several: about four minutes each. */
export async function checkTorture(run: TortureRun): Promise<void> {
	await tortureRegular(run);
	await tortureQueue(run);
}
