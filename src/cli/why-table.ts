import type { Why } from '../reading/reader/why.ts';
import { printable } from './numbered-lines.ts';

/**
 * For a person at a terminal, how likely each line is an action and why:
 *
 *     line 12   93 %  action    Kim to send the budget by Friday
 *          for: begins with a name and a task (+1.4), says by when (+0.6)
 *          against: stands alone (-0.2)
 */
export function whyTable(lines: readonly Why[]): string {
  return printable(lines.map(whyLines).join('\n'));
}

/** No more of a kind is printed. */
const mostReasons = 5;

function whyLines({ line, text, probability, outcome, reasons }: Why): string {
  const percent = `${Math.round(probability * 100)} %`;
  const head = `line ${String(line).padEnd(4)} ${percent.padStart(5)}  ${outcome.padEnd(8)}  ${text.slice(0, 90)}`;
  const said = (sign: number): string =>
    reasons
      .filter(({ weight }) => Math.sign(weight) === sign)
      .slice(0, mostReasons)
      .map(({ phrase, weight }) => `${phrase} (${weight > 0 ? '+' : ''}${weight.toFixed(1)})`)
      .join(', ');
  return [head, `     for: ${said(1) || 'nothing'}`, `     against: ${said(-1) || 'nothing'}`].join('\n');
}
