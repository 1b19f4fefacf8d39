import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { packageRoot } from '../../packageRoot';

export const widgetUsage = `npm run bench -- widget

What a school's page pays for the widget, before and after it is opened, beside two other widgets'
scripts. Build first: npm run build.`;

/** Measures in the tests' browser, which the product itself has not. @throws Error when it fails */
export async function benchWidget(): Promise<void> {
  const script = ['-r', 'ts-node/register', 'test/bench/widget.ts'];
  const child = spawn(process.execPath, script, { cwd: packageRoot(), stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the widget could not be measured');
}
