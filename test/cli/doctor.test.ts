import { expect, test } from '@jest/globals';
import { scopeFindings } from '../../src/cli/doctor.ts';

test('each scope of the manifest that was not granted is named, with what to do', () => {
  const findings = scopeFindings(['chat:write', 'commands', 'channels:read', 'channels:history']);
  const missing = findings.filter((finding) => finding.state === 'missing');
  expect(missing.map((finding) => finding.what)).toEqual([
    'scope channels:write.invites',
    'scope files:read',
    'scope files:write',
    'scope groups:history',
    'scope groups:read',
    'scope im:history',
    'scope im:write',
    'scope users:read',
  ]);
  for (const { mend } of missing) expect(mend).toMatch(/OAuth & Permissions/);
});

test('a Slack that tells no scopes leaves them unknown, not missing', () => {
  expect(new Set(scopeFindings(undefined).map((finding) => finding.state))).toEqual(new Set(['unknown']));
  expect(new Set(scopeFindings([]).map((finding) => finding.state))).toEqual(new Set(['unknown']));
});
