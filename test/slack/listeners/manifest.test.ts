import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { listeners } from '../../../src/slack/listeners/listeners.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
/** The same file with the HTTP lines in place of comments, as its head says. */
const overHttp = text
  .replace(/# (url|request_url): /g, '$1: ')
  .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
const subjects = ['actions', 'groups', 'votes', 'meetings', 'roster', 'summaries', 'reminders', 'history', 'committee'];
const folder = join(root, 'src', 'slack', 'listeners');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => basename(file, '.ts'));
const eventFiles = readdirSync(join(folder, 'events'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index');
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const { buttons, menus, forms, shortcuts } = listeners;
const answered = [buttons, menus, forms, shortcuts].flatMap((each) => Object.keys(each));

describe('every id that a view shows is answered, by the file of its name', () => {
  test('the views and the folders of listeners name the same ids, and each once', async () => {
    const shown: string[] = [];
    for (const subject of subjects) {
      const ids = await import(join(root, 'src', 'slack', 'views', subject, 'ids.ts'));
      shown.push(...Object.values<Record<string, string>>(ids).flatMap((each) => Object.values(each)));
    }
    expect(answered.toSorted()).toEqual(shown.toSorted());
    expect(new Set(answered).size).toBe(answered.length);
  });

  test('each is the name of the file that answers it', () => {
    expect(files).toEqual(expect.arrayContaining(answered));
  });

  test('each event has a file', () => {
    expect(Object.keys(listeners.events).map(kebab).sort()).toEqual(eventFiles.sort());
  });
});

describe.each([
  ['Socket Mode', parse(text)],
  ['HTTP', parse(overHttp)],
])('the manifest for %s', (way, manifest) => {
  test('names each event there is a listener for, and no other', () => {
    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    const heard = new Set(events.map((event) => event.replace(/^message\..*/, 'message').replaceAll('_', '-')));
    expect([...heard].sort()).toEqual(eventFiles.sort());
  });

  test('names the shortcuts and the command', () => {
    expect(manifest.features.shortcuts.map((shortcut: { callback_id: string }) => shortcut.callback_id)).toEqual(
      Object.keys(shortcuts),
    );
    expect(manifest.features.slash_commands).toHaveLength(1);
    expect(manifest.features.slash_commands[0]).toMatchObject({ command: '/mag', should_escape: true });
  });

  test('lists each optional scope among the scopes too, as Slack wants it', () => {
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    expect(optional).toEqual(['users:read.email']);
    expect(bot).toEqual(expect.arrayContaining(optional));
  });

  // https://docs.slack.dev/reference/app-manifest
  test("keeps Slack's limits", () => {
    expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
    for (const shortcut of manifest.features.shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
    }
  });

  test('has the addresses that this way wants, and no others', () => {
    const isHttp = way === 'HTTP';
    expect(manifest.settings.socket_mode_enabled).toBe(!isHttp);
    const addresses = [
      manifest.features.slash_commands[0].url,
      manifest.settings.event_subscriptions.request_url,
      manifest.settings.interactivity.request_url,
    ];
    expect(addresses).toEqual(Array(3).fill(isHttp ? 'https://HOST/slack/events' : undefined));
  });
});
