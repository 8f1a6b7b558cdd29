import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

// From the working directory: compiled for a bench, this file lies elsewhere.
const manifest = parse(readFileSync('manifest.yml', 'utf8'));

/** What the manifest asks for, and a token made from it may do. */
export const manifestScopes: readonly string[] = manifest.oauth_config.scopes.bot;
