/** Takes a step of the scenario and says that it went well; what fails is thrown on. */
export async function step<T>(what: string, take: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const taken = await take();
  process.stdout.write(`✓ ${what} (${Date.now() - began} ms)\n`);
  return taken;
}

/** How many of the texts hold `words`. */
export const count = (texts: readonly string[], words: RegExp): number =>
  texts.filter((text) => words.test(text)).length;
