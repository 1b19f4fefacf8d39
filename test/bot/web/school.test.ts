import { join } from 'node:path';
import { blanksIn, readSchool } from '../../../bot/web/school';
import { folderWith } from '../../support/folder';

const read = (text: string) => readSchool(join(folderWith({ 'school.yaml': text }), 'school.yaml'));
const filled = `
controller: { name: A school, address: 1 Street, email: a@school.example }
dataProtectionOfficer: { email: dpo@school.example }
publicationDirector: Somebody
host: { name: A host, address: 2 Street }
`;

test('the desk’s own file can be read', () => {
  expect(() => readSchool()).not.toThrow();
});

test('a file that is filled in has no blanks', () => {
  expect(blanksIn(read(filled))).toEqual([]);
});

test('what is empty or only spaces is still to be filled in', () => {
  const text = filled.replace('A school', "'  '").replace('dpo@school.example', '');
  expect(blanksIn(read(text))).toEqual(['controllerName', 'officerEmail']);
});

test.each([
  ['is not there', undefined, /ENOENT/],
  ['is not YAML', 'controller: [', /knowledge\/school\.yaml: YAMLParseError/],
  ['lacks a part', filled.replace('host:', 'hosts:'), /knowledge\/school\.yaml: host: /],
  ['has a number for a name', filled.replace('A school', '5'), /controller\.name: /],
])('a file that %s stops the start', (_fault, text, message) => {
  const broken = () => (text === undefined ? readSchool('/nowhere/school.yaml') : read(text));
  expect(broken).toThrow(message);
});
