import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { listeners } from '../../../src/slack/listeners/listeners.ts';
import { ids, menus, modals, shortcuts } from '../../../src/slack/views/blocks/ids.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
/** The same file with the HTTP lines in place of comments, as its head says. */
const overHttp = text
  .replace(/# (url|request_url): /g, '$1: ')
  .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
const filesIn = (folder: string) =>
  readdirSync(join(root, 'src', 'slack', folder)).map((file) => file.replace(/\.ts$/, ''));
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('every listener is a file of its name, and is registered', () => {
  test.each([
    ['buttons', Object.keys(listeners.buttons)],
    ['events', Object.keys(listeners.events)],
    ['menus', Object.keys(listeners.menus)],
    ['modals', Object.keys(listeners.modals)],
    ['shortcuts', Object.keys(listeners.shortcuts)],
  ])('%s', (folder, names) => {
    expect(filesIn(folder).sort()).toEqual(names.map(kebab).sort());
  });

  test('each action id and callback id is the name of the file that listens to it', () => {
    expect(Object.values(ids).sort()).toEqual(filesIn('buttons').sort());
    expect(Object.values(menus).sort()).toEqual(filesIn('menus').sort());
    expect(Object.values(modals).sort()).toEqual(filesIn('modals').sort());
    expect(Object.values(shortcuts).sort()).toEqual(filesIn('shortcuts').sort());
  });
});

describe.each([
  ['Socket Mode', parse(text)],
  ['HTTP', parse(overHttp)],
])('the manifest for %s', (way, manifest) => {
  test('names each event there is a listener for, and no other', () => {
    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    const heard = new Set(events.map((event) => event.replace(/^message\..*/, 'message').replaceAll('_', '-')));
    expect([...heard].sort()).toEqual(filesIn('events').sort());
  });

  test('names the shortcuts and the command', () => {
    expect(manifest.features.shortcuts.map((shortcut: { callback_id: string }) => shortcut.callback_id)).toEqual(
      Object.values(shortcuts),
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
