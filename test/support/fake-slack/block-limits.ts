import { z } from 'zod';

/**
 * Slack's limits on blocks, as its reference pages give them, and refusal of any property or type that is not named here.
 *
 * Lists only what this project may use: a new block or element is added here with its limits before a view uses it.
 */
const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });
const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);
const link = z.string().min(1).max(3000);
const day = z.iso.date();

const confirm = z.strictObject({
  title: plain(100),
  text: anyText(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const option = (text: z.ZodType, extra: z.ZodRawShape = {}) =>
  z.strictObject({ text, value: z.string().min(1).max(150), description: plain(75).optional(), ...extra });
const plainOption = option(plain(75));
const richOption = option(anyText(75));

const common = { action_id: z.string().min(1).max(255).optional(), confirm: confirm.optional() };
const input = { ...common, focus_on_load: z.boolean().optional(), placeholder: plain(150).optional() };
const selected = z.number().int().min(1).optional();
const sameOption = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const button = z.strictObject({
  type: z.literal('button'),
  ...common,
  text: plain(75),
  value: z.string().max(2000).optional(),
  url: link.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...common,
  options: z
    .array(option(plain(75), { url: link.optional() }))
    .min(1)
    .max(5),
});

const choices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options: z.array(plainOption).min(1).max(100) }))
    .min(1)
    .max(100)
    .optional(),
};
const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...input, ...choices, initial_option: plainOption.optional() })
  .refine((select) => !select.options !== !select.option_groups, 'needs options or option_groups, and not both')
  .refine(
    (select) => isOffered(select.initial_option, select),
    'initial_option must be one of the options, word for word',
  );
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...input,
    ...choices,
    initial_options: z.array(plainOption).min(1).optional(),
    max_selected_items: selected,
  })
  .refine((select) => !select.options !== !select.option_groups, 'needs options or option_groups, and not both')
  .refine(
    (select) => (select.initial_options ?? []).every((one) => isOffered(one, select)),
    'initial_options must be among the options, word for word',
  );

function isOffered(
  initial: unknown,
  select: { options?: unknown[] | undefined; option_groups?: { options: unknown[] }[] | undefined },
): boolean {
  const offered = select.options ?? (select.option_groups ?? []).flatMap((group) => group.options);
  return initial === undefined || offered.some((one) => sameOption(one, initial));
}

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...input,
  initial_user: z.string().min(1).optional(),
});
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...input,
  initial_users: z.array(z.string().min(1)).optional(),
  max_selected_items: selected,
});
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...input,
  initial_conversation: z.string().min(1).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z.looseObject({}).optional(),
});
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...input,
  initial_channel: z.string().min(1).optional(),
});
const boxes = { ...common, focus_on_load: z.boolean().optional(), options: z.array(richOption).min(1).max(10) };
const checkboxes = z
  .strictObject({ type: z.literal('checkboxes'), ...boxes, initial_options: z.array(richOption).min(1).optional() })
  .refine(
    (box) => (box.initial_options ?? []).every((one) => isOffered(one, box)),
    'initial_options must be among the options',
  );
const radioButtons = z
  .strictObject({ type: z.literal('radio_buttons'), ...boxes, initial_option: richOption.optional() })
  .refine((box) => isOffered(box.initial_option, box), 'initial_option must be one of the options');
const datepicker = z.strictObject({ type: z.literal('datepicker'), ...input, initial_date: day.optional() });
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...input,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
});
const image = z.strictObject({ type: z.literal('image'), image_url: link, alt_text: z.string().min(1).max(2000) });

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...input,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
    dispatch_action_config: z.looseObject({}).optional(),
  })
  .refine(
    (field) => (field.initial_value ?? '').length <= (field.max_length ?? 3000),
    'initial_value is longer than max_length',
  );
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...input,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: common.action_id,
  filetypes: z.array(z.string()).optional(),
  max_files: z.number().int().min(1).max(10).optional(),
});

const pickers = [
  staticSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
  datepicker,
  timepicker,
  radioButtons,
  checkboxes,
] as const;
const multi = [multiStaticSelect, multiUsersSelect] as const;
const accessory = z.discriminatedUnion('type', [button, overflow, image, ...pickers, ...multi]);
const actionElement = z.discriminatedUnion('type', [button, overflow, ...pickers]);
const inputElement = z.discriminatedUnion('type', [plainTextInput, numberInput, fileInput, ...pickers, ...multi]);

const richPiece = z.looseObject({ type: z.string(), text: z.string().min(1).optional() });
const richSection = z.strictObject({
  type: z.enum(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']),
  elements: z.array(richPiece),
  border: z.number().optional(),
});
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richSection),
  indent: z.number().optional(),
  offset: z.number().optional(),
  border: z.number().optional(),
});

const id = { block_id: z.string().min(1).max(255).optional() };
const section = z
  .strictObject({
    type: z.literal('section'),
    ...id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'needs text or fields');

/** One block that a message, a modal or a Home tab may hold. */
export const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('header'), ...id, text: plain(150) }),
  z.strictObject({ type: z.literal('divider'), ...id }),
  z.strictObject({
    type: z.literal('context'),
    ...id,
    elements: z
      .array(z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), ...id, elements: z.array(actionElement).min(1).max(25) }),
  z.strictObject({ ...image.shape, ...id, title: plain(2000).optional() }),
  z.strictObject({
    type: z.literal('rich_text'),
    ...id,
    elements: z.array(z.discriminatedUnion('type', [richSection, richList])).min(1),
  }),
  z.strictObject({ type: z.literal('markdown'), ...id, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('table'),
    ...id,
    rows: z
      .array(
        z
          .array(z.looseObject({ type: z.string() }))
          .min(1)
          .max(20),
      )
      .min(1)
      .max(100),
    column_settings: z.array(z.unknown()).max(20).optional(),
  }),
  z.strictObject({
    type: z.literal('input'),
    ...id,
    label: plain(2000),
    element: inputElement,
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
]);

const titled = {
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
};
const blocks = z.array(block).max(100);

/** A view as `views.open`, `views.push`, `views.update` and `views.publish` take it. */
export const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    ...titled,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    blocks: blocks.min(1),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('home'), ...titled, blocks }),
]);

/** The blocks of one message. */
export const messageBlocks = z.array(block).max(50);
