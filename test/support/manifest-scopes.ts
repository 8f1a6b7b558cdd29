import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const manifest = parse(readFileSync(join(import.meta.dirname, '..', '..', 'manifest.yml'), 'utf8'));

/** What the manifest asks for, and a token made from it may do. */
export const manifestScopes: readonly string[] = manifest.oauth_config.scopes.bot;
