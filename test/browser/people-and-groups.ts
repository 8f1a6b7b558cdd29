import { equal, match, ok } from 'node:assert/strict';
import type { LocalBotProcess } from './local-bot.ts';
import { openLocalPage } from './local-page.ts';
import { step } from './step.ts';

const titled = 'OWF 2024 Programme Committee Meeting II';
const card = /Volunteers wanted/;
const names = /Who is this\?/;
const topics = [
  ['Safe passage', 'Sina Fonoti'],
  ['Clean water', "Fintan O'Rourke"],
  ['Fair tolls', 'Marisol Castellanos'],
  ['Quiet banks', 'Shinobu Nakagawa'],
  ['Open data', 'Kaja Iversen'],
] as const;

/** A committee gets to know its people: names, topics and their seats, a vote, one who leaves, and a change taken back. */
export async function peopleAndGroups(bot: LocalBotProcess, sample: string, pictures?: string): Promise<void> {
  const page = await openLocalPage(bot.page, pictures);
  const as = async (name: string, where: string) => {
    await page.actAs(name);
    await page.goTo(where);
  };
  try {
    await step('names that are not certain are asked about, and one review links them', async () => {
      await page.share(sample);
      await page.goTo('Lea Baumann');
      await page.messages(titled).waitFor();
      await page.press('Publish', titled);
      await page.messages(names).waitFor();
      await page.picture('names', names, 845);
      for (const [name, handle] of [
        ['Bjarke Sørensen', 'bjarke'],
        // An equal name is not enough for those who direct the committee.
        ['Adaeze Okonjo', 'adaeze'],
        ['Per Erik Lindqvist', 'per'],
        ['Aminata Diallo', 'aminata'],
        ['Idris Yusuf', 'idris.yusuf'],
      ]) {
        await page.press(`${name} (@${handle})`, names);
        await page.messages(new RegExp(`Settled.*${name} is`, 's')).waitFor();
      }
      // The sixth is the last one left.
      await page.press('Not here', names);
      await page.messages(/Every name is settled/).waitFor();
      await page.goTo('committee');
      await page.type('/mag roster linked');
      await page
        .messages(/Bjarke Sørensen.*bjarke|Bjarke Sørensen @/s)
        .first()
        .waitFor();
    });

    await step('five topics fill by the clicks of different people, and a sixth person waits', async () => {
      for (const [topic, who] of topics) {
        await page.actAs(who);
        await page.press(`Volunteer: ${topic}`, card);
        await page
          .messages(card)
          .filter({ hasText: who.split(' ').at(-1) ?? who })
          .first()
          .waitFor();
      }
      await page.actAs('Deniz Kaplan');
      await page.press('Volunteer: Safe passage', card);
      await page.messages(card).filter({ hasText: 'Kaplan' }).first().waitFor();
      await page.picture('topics', card);
    });

    await step('the chair confirms who has the seat', async () => {
      await as('Adaeze Okonjo', 'committee');
      await page.type('/mag confirm Safe passage');
      await page
        .messages(/2 volunteers/)
        .last()
        .waitFor();
      await page.press('Confirm seats', /2 volunteers/);
      await page.modal().locator('select').first().selectOption({ label: 'Has a seat' });
      await page.modal().locator('select').last().selectOption({ label: 'On the waiting list' });
      await page.picture('confirm');
      await page.modal().getByRole('button', { name: 'Confirm' }).click();
      await page
        .messages(/Safe passage.*seats confirmed/s)
        .first()
        .waitFor();
    });

    await step('one leaves, and what she had is handed over as proposed', async () => {
      await as('Lea Baumann', 'committee');
      await page.type('/mag assign 9 @sina');
      await page.messages('You assigned action #9').last().waitFor();
      await page.type('/mag retire @sina');
      await page.goTo('Lea Baumann');
      const handover = /Handover: .*Fonoti/;
      await page.messages(handover).waitFor();
      await page.picture('handover', handover);
      await page.press('Accept', handover);
      await page.messages(/Handover.*Decided/s).waitFor();
      await page.press('Accept', handover);
      await page.messages(/Handover.*Everything is handed over/s).waitFor();
      await page.goTo('committee');
      await page.messages(card).filter({ hasText: 'Kaplan' }).first().waitFor();
      await page.type('/mag action 9');
      await page
        .messages(/#9.*Okonjo/s)
        .first()
        .waitFor();
    });

    await step('a vote is asked for, taken and closed with its count', async () => {
      await page.type('/mag vote');
      const fields = page.modal().locator('input');
      await fields.nth(0).fill('When do we choose the hubs?');
      await fields.nth(1).fill('19 February; 21 February');
      await page.modal().locator('select').first().selectOption({ label: 'Everyone on the roster' });
      await page.modal().locator('select').last().selectOption({ label: 'Open: shows who chose what when it closes' });
      await fields.nth(2).fill('18 January');
      await fields.nth(3).fill('3');
      await page.modal().getByRole('button', { name: 'Start vote' }).click();
      const vote = /Vote 1: When do we choose the hubs\?/;
      await page.messages(vote).first().waitFor();
      for (const [who, choice] of [
        ["Fintan O'Rourke", '19 February'],
        ['Kaja Iversen', '21 February'],
        ['Deniz Kaplan', '21 February'],
      ] as const) {
        await page.actAs(who);
        await page.press(choice, /have voted|has voted/);
        await page.messages(`You voted in vote 1: ${choice}`).last().waitFor();
      }
      await page
        .messages(/3 of \d+ have voted/)
        .first()
        .waitFor();
      await page.picture('vote', vote, 470);
      await page.actAs('Lea Baumann');
      await page.type('/mag clock 2024-01-19');
      await page.messages(/now Friday 19 January 2024/).waitFor({ timeout: 120_000 });
      const said = (await bot.textsIn('committee')).filter((text) => /^Vote 1: .* is closed/.test(text));
      match(said.join('\n'), /Most votes: 21 February, with 2 votes\. The quorum of 3 was met\./);
      equal(said.length, 2, 'the card as it is now, and one announcement');
    });

    await step('the last change is undone', async () => {
      await page.type('/mag due 9 24 January');
      await page
        .messages(/#9.*24 January/s)
        .first()
        .waitFor();
      await page.type('/mag undo');
      await page
        .messages(/Undone|undone|Taken back/)
        .last()
        .waitFor();
      await page.type('/mag action 9');
      await page
        .messages(/#9.*no date/s)
        .last()
        .waitFor();
      ok(!/due Wed 24 January/.test(await page.messages(/#9/).last().innerText()));
    });
  } finally {
    await page.close();
  }
}
