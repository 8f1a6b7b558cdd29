import type { Fields } from '../fake-slack/fake-slack-workspace.ts';

/** Which element was used, and what was chosen in it: a date, a person's id, an option's value or its words. */
export interface Pick {
  readonly action: string;
  /** A button's words, where several carry the action. */
  readonly label?: string;
  /** A button's value, where several carry the action. */
  readonly value?: string;
  readonly choose?: string;
}

interface Element extends Fields {
  type: string;
  action_id?: string;
}

function elementsOf(block: Fields): Element[] {
  const among = [block.accessory, block.element, ...(Array.isArray(block.elements) ? block.elements : [])];
  return among.filter((one): one is Element => typeof one === 'object' && one !== null && 'type' in one);
}

const words = (text: unknown): unknown => (text as Fields | undefined)?.text;

/** The `actions[0]` of a click; throws where the blocks show no such element. */
export function picked(blocks: readonly unknown[], pick: Pick): Fields {
  for (const block of blocks as Fields[]) {
    for (const element of elementsOf(block)) {
      // Told apart by their words or value, buttons of a kind need not be counted: "join-group:2".
      const isCounted = pick.label !== undefined || pick.value !== undefined;
      if (element.action_id !== pick.action && !(isCounted && element.action_id?.replace(/:\d+$/, '') === pick.action))
        continue;
      if (pick.label !== undefined && words(element.text) !== pick.label) continue;
      if (pick.value !== undefined && element.value !== pick.value) continue;
      const { type, action_id, text, value } = element;
      const block_id = block.block_id ?? 'generated';
      if (type === 'button') return { type, action_id, block_id, text, ...(value !== undefined && { value }) };
      return { action_id, block_id, ...stateOf(element, pick.choose) };
    }
  }
  throw new Error(`Nothing to click: ${JSON.stringify(pick)} is not among ${JSON.stringify(blocks)}`);
}

/** `state.values` of a view, once `values` (block id -> what was typed or chosen) were filled in. */
export function statesOf(view: Fields, values: Record<string, unknown>): Fields {
  const blocks = (Array.isArray(view.blocks) ? view.blocks : []) as Fields[];
  for (const id of Object.keys(values)) {
    if (!blocks.some((block) => block.block_id === id)) throw new Error(`The view has no block ${id}`);
  }
  const states: Record<string, Fields> = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (['button', 'overflow', 'image'].includes(element.type) || element.action_id === undefined) continue;
      const id = String(block.block_id);
      const state = id in values ? stateOf(element, values[id]) : initialState(element);
      const empty = Object.entries(state).some(
        ([key, value]) => key !== 'type' && (value === null || (Array.isArray(value) && value.length === 0)),
      );
      if (block.type === 'input' && block.optional !== true && empty) throw new Error(`${id} must be filled in`);
      states[id] = { ...states[id], [element.action_id]: state };
    }
  }
  return states;
}

function initialState(element: Element): Fields {
  const {
    type,
    initial_value,
    initial_option,
    initial_options,
    initial_date,
    initial_time,
    initial_user,
    initial_users,
  } = element;
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: initial_options ?? [] };
    default:
      return stateOf(element, initial_value ?? initial_date ?? initial_time ?? initial_user ?? initial_users ?? null);
  }
}

/** The state of an element in which `chosen` was typed or chosen; an option is found by its value or its words. */
function stateOf(element: Element, chosen: unknown): Fields {
  const { type } = element;
  const offered = (Array.isArray(element.options) ? element.options : []) as Fields[];
  const groups = (Array.isArray(element.option_groups) ? element.option_groups : []) as { options: Fields[] }[];
  const option = (wanted: unknown): Fields | null => {
    if (wanted === null) return null;
    const found = [...offered, ...groups.flatMap((group) => group.options)].find(
      (one) => one.value === wanted || words(one.text) === wanted,
    );
    if (!found) throw new Error(`${JSON.stringify(wanted)} is not offered in ${JSON.stringify(element)}`);
    return found;
  };
  const several = Array.isArray(chosen) ? chosen : chosen === null ? [] : [chosen];
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
      return { type, value: typeof chosen === 'string' && chosen !== '' ? chosen : null };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return { type, selected_option: option(chosen) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: several.map(option) };
    case 'users_select':
      return { type, selected_user: chosen };
    case 'multi_users_select':
      return { type, selected_users: several };
    case 'conversations_select':
      return { type, selected_conversation: chosen };
    case 'datepicker':
      return { type, selected_date: chosen };
    case 'timepicker':
      return { type, selected_time: chosen };
    default:
      throw new Error(`An element of type ${type} cannot be filled in here yet`);
  }
}
