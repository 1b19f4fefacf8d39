import { drawTree } from '../../../knowledge/situations/diagram';
import type { Situations } from '../../../knowledge/schema/situations';

const both = (text: string) => ({ fr: text, en: text });
const situations: Situations = {
  start: 'q-who',
  implies: [],
  overrides: [{ when: { status: 'prof' }, next: 'leaf:office' }],
  groups: {},
  texts: {},
  questions: [
    {
      id: 'q-who',
      text: both('Who are "you"?'),
      explanation: both(''),
      options: [
        {
          id: 'yes',
          label: both('Yes'),
          states: { minor: 'yes' },
          next: [
            { when: { status: ['initial', 'apprentice'] }, next: 'entry:fee' },
            { next: 'leaf:office' },
          ],
        },
        { id: 'no', label: both('No in {{year}}'), states: { minor: 'no' }, next: 'leaf:office' },
      ],
    },
  ],
  outcomes: [
    {
      id: 'office',
      title: both('Office'),
      mode: 'contact',
      steps: [],
      cvec: { due: 'no', why: [] },
      pass: { needed: 'no' },
      contacts: [],
      entries: [],
    },
  ],
};

test('the tree is a Mermaid diagram with every question, answer and outcome', () => {
  expect(drawTree(situations, 'en', (text) => text.replace('{{year}}', '2023'))).toBe(
    [
      'flowchart TD',
      '  q-who{"Who are &quot;you&quot;?"}',
      '  leaf-office["Office"]',
      '  entry-fee(["fee"])',
      '  start((" ")) --> q-who',
      '  q-who -->|"Yes · status: initial, apprentice"| entry-fee',
      '  q-who -->|"Yes"| leaf-office',
      '  q-who -->|"No in 2023"| leaf-office',
      '  start -. "status: prof" .-> leaf-office',
    ].join('\n'),
  );
});
