import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, '.github', 'workflows', 'ci.yml'), 'utf8');

interface Job {
  permissions?: unknown;
  needs?: string[];
  'timeout-minutes'?: number;
  strategy?: { matrix: { node: number[] } };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const workflow = parse(text) as { permissions: object; jobs: Record<string, Job> };
const jobs = Object.entries(workflow.jobs);
const commandsOf = (job?: Job): string[] => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

test('the workflow may read the repository and do nothing else', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  for (const [, job] of jobs) expect(job.permissions).toBeUndefined();
  const checkouts = jobs.flatMap(([, { steps }]) =>
    steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
  );
  expect(checkouts).toHaveLength(jobs.length);
  for (const step of checkouts) expect(step.with).toEqual({ 'persist-credentials': false });
});

test('every action is pinned to a commit, with its version beside it', () => {
  const used = text.split('\n').filter((line) => line.includes('uses:'));
  for (const line of used) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  expect(used.length).toBeGreaterThan(0);
});

test('the tests run on three versions of Node', () => {
  expect(workflow.jobs.test?.strategy?.matrix.node).toEqual([20, 22, 24]);
  expect(commandsOf(workflow.jobs.test)).toEqual(['npm ci', 'npm test']);
});

test('both packages are built once all has passed', () => {
  const { package: packing } = workflow.jobs;
  expect(packing?.needs).toEqual(['check', 'test']);
  expect(commandsOf(packing).join('\n')).toMatch(/npm run package\n.*npm run package:teams/);
});

test('every command that it runs exists, and no job runs for ever', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const called = jobs.flatMap(([, job]) =>
    commandsOf(job).flatMap((command) => [...command.matchAll(/npm run ([\w:]+)/g)]),
  );
  for (const [, script = ''] of called) expect(scripts).toHaveProperty([script]);
  for (const [, job] of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
});

test('updates are looked for wherever a version stands', () => {
  const { updates } = parse(readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; directory: string }[];
  };
  expect(updates.map((each) => [each['package-ecosystem'], each.directory])).toEqual([
    ['npm', '/'],
    ['github-actions', '/'],
    ['docker', '/deploymentTemplates/container'],
  ]);
});
