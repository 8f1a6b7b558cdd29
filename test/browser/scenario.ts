import { equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalBotProcess, startLocalBot } from './local-bot.ts';
import { type LocalPage, openLocalPage } from './local-page.ts';
import { peopleAndGroups } from './people-and-groups.ts';
import { count, step } from './step.ts';

/**
 * A newcomer's first quarter of an hour, in a real browser against a real `npm start`:
 *
 *     npm run test:browser [-- FOLDER]        pictures of what was seen go to FOLDER
 */
const sample = join(import.meta.dirname, '../../examples/summary.txt');
const [pictures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-browser-'));
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

const titled = 'OWF 2024 Programme Committee Meeting II';
const card = /Volunteers wanted/;
const names = /Who is this\?/;

/** Passes time until `moment`, and waits for the word that it is over. */
async function turnClock(page: LocalPage, moment: string, shown: RegExp): Promise<void> {
  await page.type(`/mag clock ${moment}`);
  await page.messages(shown).waitFor({ timeout: 120_000 });
}

async function firstVisit(bot: LocalBotProcess): Promise<void> {
  const page = await openLocalPage(bot.page, pictures);
  try {
    await step('the summary is dropped, and its review comes to the poster alone', async () => {
      await page.share(sample);
      await page.goTo('Lea Baumann');
      await page.messages(titled).waitFor();
      match(await page.messages(titled).innerText(), /10 actions/);
      await page.picture('review', 'rapporteur', 1190);
      equal(count(await bot.textsIn('committee'), /\S/), 0);
    });

    await step('a window that changes the date alone leaves the rest as it was', async () => {
      const before = await page.messages(titled).innerText();
      const words = /1\. A large-print edition.*website\./.exec(before)?.[0] ?? '';
      await page.press('Edit', titled);
      await page.modal().locator('input[type=date]').fill('2024-01-30');
      await page.picture('edit');
      await page.modal().getByRole('button', { name: 'Save' }).click();
      await page.messages(titled).filter({ hasText: '30 January' }).waitFor();
      ok((await page.messages(titled).innerText()).includes(words) && words !== '', 'the words are there still');
    });

    await step('it is published, and announced once', async () => {
      await page.press('Publish', titled);
      await page.goTo('committee');
      await page.messages(card).waitFor();
      equal(count(await bot.textsIn('committee'), /published/), 1);
      await page.picture('announcement', 'rapporteur', 715);
    });

    await step('/mag actions all shows its ten actions', async () => {
      await page.type('/mag actions all');
      const list = page.messages('10 actions');
      await list.waitFor();
      const text = await list.innerText();
      for (let number = 1; number <= 10; number += 1) ok(text.includes(`#${number} `), `#${number} is in the list`);
      await page.picture('actions', '10 actions');
    });

    await step('a click on a topic shows the name on the card', async () => {
      await page.actAs('Sina Fonoti');
      await page.press('Volunteer: Safe passage', card);
      await page.messages(card).filter({ hasText: 'Fonoti' }).waitFor();
      await page.messages('You volunteered for').waitFor();
      await page.picture('volunteer', card, 815);
      await page.actAs('Lea Baumann');
    });

    await step('who has the name of one of the secretariat has their actions once that is confirmed', async () => {
      await page.type('/mag assign 9 @aminata');
      await page.messages('if that person is Aminata Diallo on the roster').waitFor();
      await page.goTo('Lea Baumann');
      await page.press('Aminata Diallo (@aminata)', names);
      await page.messages(/Settled.*Aminata Diallo is/s).waitFor();
      await page.goTo('committee');
    });

    await step('an action is given to somebody, with a date', async () => {
      await page.type('/mag assign 9 @aminata');
      await page
        .messages(/You assigned action #9.*Diallo/s)
        .first()
        .waitFor();
      await page.type('/mag due 9 24 January');
      await page
        .messages(/#9.*24 January/s)
        .first()
        .waitFor();
    });

    await step('the clock is turned, and every reminder comes once', async () => {
      await turnClock(page, '2024-01-25', /now Thursday 25 January 2024/);
      await turnClock(page, '2024-02-07', /now Wednesday 7 February 2024/);
      const said = await bot.textsIn('committee');
      for (const [what, words] of [
        ['the first call, a week before', /harbour grants.*in 7 days/],
        ['the first call, a day before', /harbour grants.*tomorrow/],
        ['the second call, a week before', /session ideas.*in 7 days/],
        ['the second call, a day before', /session ideas.*tomorrow/],
        ['the meeting, a week before', /meeting.*in 7 days.*11:00 UTC/],
        ['the meeting, a day before', /meeting.*in 1 day.*11:00 UTC/],
        ['the meeting, an hour before', /meeting.*in 1 hour.*11:00 UTC/],
      ] as const) {
        equal(count(said, words), 1, `${what}: ${words} in\n${said.join('\n')}`);
      }
      const hers = await bot.textsIn('Aminata Diallo');
      equal(count(hers, /letter to the INC.*tomorrow/s), 1, hers.join('\n'));
      equal(count(hers, /letter to the INC.*today/s), 1, hers.join('\n'));
      await page.picture('reminders', /in 1 hour/);
      await page.goTo('Aminata Diallo');
      await page.messages('letter to the INC').first().waitFor();
      await page.picture('own-reminder');
    });

    await step('the Home tab has what is hers', async () => {
      await page.actAs('Aminata Diallo');
      await page.goHome();
      await page.home().getByText('letter to the INC').first().waitFor();
      await page.picture('home', undefined, 1500);
    });
  } finally {
    await page.close();
  }
}

async function secondVisit(bot: LocalBotProcess): Promise<void> {
  const page = await openLocalPage(bot.page, undefined);
  try {
    await step('started again, it goes on from where it was', async () => {
      match(bot.printed, /goes on/);
      await page.type('/mag actions all');
      await page.messages('10 actions').waitFor();
      await page.type('/mag clock');
      await page.messages('Wednesday 7 February 2024, ').waitFor();
    });
  } finally {
    await page.close();
  }
}

async function visit(where: string, what: (bot: LocalBotProcess) => Promise<void>): Promise<void> {
  mkdirSync(where, { recursive: true });
  const bot = await step('npm start says where the page is', () => startLocalBot(where));
  try {
    await what(bot);
  } catch (error) {
    await bot.stop();
    throw error;
  }
  await step('Ctrl-C stops all of it', async () => {
    equal(await bot.stop(), 0);
    const gone = await fetch(bot.page).then(
      () => false,
      () => true,
    );
    ok(gone, 'nothing is left running');
  });
}

try {
  await visit(join(folder, 'first'), firstVisit);
  await visit(join(folder, 'first'), secondVisit);
  await visit(join(folder, 'another'), (bot) => peopleAndGroups(bot, sample, pictures));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
